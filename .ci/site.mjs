// Opens the index of a site from its file, at the width of a telephone, of A4 and of a wide screen, as a reader without a mouse does: finds
// authorities by typing, sorts by the headings' buttons, and again without script. Fails when a row, an order or a word is not the expected one,
// when a link leads nowhere, when anything is loaded, or when the page's own policy refuses something. Then measures page 1 of every profile as
// printed: all of the brief is on it, charts of 4.5 inches and more, and the small map with numbers that can be read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [chromium, index] = process.argv.slice(2);
let [checks, faults] = [0, 0];
const check = (view, words, found, expected) => {
  checks++;
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  faults++;
  console.error(`${view}: ${words}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
};

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  for (const [view, width] of [['telephone', 390], ['A4', 794], ['wide', 1440]]) {
    const page = await browser.newPage();
    const [refused, loaded] = [[], []];
    page.on('console', (message) => refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(`${error}`));
    page.on('request', (request) => loaded.push(request.url()));
    await page.setViewport({ width, height: 900 });
    await page.goto(pathToFileURL(index));

    const tabTo = async (selector, words) => {
      for (let i = 0; i < 40; i++) {
        if (await page.evaluate((wanted, text) => document.activeElement.matches(wanted) && document.activeElement.textContent.includes(text), selector, words)) return;
        await page.keyboard.press('Tab');
      }
      check(view, `${selector} ${words} is reached by Tab`, false, true);
    };
    const table = () => page.evaluate(() => {
      const shown = [...document.querySelectorAll('tr[data-find]')].filter((row) => row.getBoundingClientRect().height > 0);
      return {
        names: shown.map((row) => row.cells[0].textContent),
        // Of each column what it sorts by: a number, or null where there is none.
        keys: [...(shown[0]?.cells ?? [])].map((_, i) => shown.map((row) => Number(row.cells[i].querySelector('data')?.value ?? row.cells[i].dataset.order ?? NaN))),
        said: document.querySelector('[aria-live]').textContent,
        sorted: [...document.querySelectorAll('th[aria-sort]')].map((head) => [head.textContent, head.getAttribute('aria-sort')]),
      };
    });

    const whole = await table();
    check(view, 'rows before anything is typed', [whole.names.length, whole.said], [153, '153 of 153 shown']);
    check(view, 'the order before anything is sorted', [whole.names[0], whole.sorted], ['Barking and Dagenham (301)', [['Authority', 'ascending']]]);

    await tabTo('input[type=search]', '');
    for (const [typed, codes] of [
      ['hull', ['810']], ['BCP', ['839']], ['County Durham', ['840']], ['kingston', ['314', '318', '810']], ['Bristol City Council', ['801']], ['st helens', ['342']],
      ['805', ['805']], ['E06000001', ['805']], ['bath & n', ['800']], ['nowhere', []], ["king's lynn", []], ['north east', ['390', '391', '392', '393', '394', '800', '805', '806', '807', '808', '812', '840', '841', '929']],
    ]) {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(typed);
      const found = await table();
      check(view, `"${typed}" typed`, found.names.map((name) => /\((\d{3})\)$/.exec(name)[1]).sort(), codes);
      check(view, `what is said of "${typed}"`, found.said.split(',')[0], `${codes.length} of 153 shown`);
    }

    // Fourteen rows are left: sorting keeps to them, and what is typed after sorting finds among all.
    await tabTo('th button', 'In care per 10,000, 2025');
    await page.keyboard.press('Enter');
    const few = await table();
    check(view, 'rows left after sorting', [few.names.length, few.said], [14, '14 of 153 shown, by In care per 10,000, 2025, lowest first']);
    await page.keyboard.down('Shift');
    await tabTo('input[type=search]', '');
    await page.keyboard.up('Shift');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');

    for (const [key, way, first] of [['Space', 'descending', 'Blackpool (890)'], ['Enter', 'ascending', null]]) {
      await tabTo('th button', 'In care per 10,000, 2025');
      await page.keyboard.press(key);
      const now = await table();
      const numbers = now.keys[5];
      const there = numbers.filter((one) => one !== null);
      const down = way === 'descending' ? -1 : 1;
      check(view, `sorted ${way}`, now.sorted, [['In care per 10,000, 2025', way]]);
      check(view, `numbers ${way}, missing last`, numbers, [...[...there].sort((a, b) => down * (a - b)), ...numbers.filter((one) => one === null)]);
      check(view, 'missing', [there.length, numbers.length], [151, 153]);
      if (first) check(view, 'the highest', now.names[0], first);
    }

    await tabTo('th button', 'Agency share against its neighbours');
    await page.keyboard.press('Enter');
    const levels = (await table()).keys[9].filter((one) => one !== null);
    check(view, 'levels from below to above', levels, [...levels].sort((a, b) => a - b));
    check(view, 'levels that there are', [...new Set(levels)].length > 2, true);

    const drawn = await page.evaluate(() => {
      const frame = document.querySelector('tr[data-find]').closest('.scroll');
      frame.scrollLeft = 400;
      const edge = document.querySelector('tr[data-find] th').getBoundingClientRect().left - frame.getBoundingClientRect().left;
      return { edge: Math.round(edge), page: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    });
    check(view, 'the names stay in sight and the page does not scroll sideways', drawn, { edge: 0, page: 0 });
    check(view, 'refused or failed', refused, []);
    check(view, 'loaded beside the page', loaded.slice(1), []);

    await page.setJavaScriptEnabled(false);
    await page.reload();
    const bare = await page.evaluate(() => ({
      rows: [...document.querySelectorAll('tr[data-find]')].filter((row) => row.getBoundingClientRect().height > 0).length,
      offered: [...document.querySelectorAll('input, button')].filter((one) => one.checkVisibility()).length,
      links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    }));
    check(view, 'without script: rows, and nothing offered that would not work', [bare.rows, bare.offered], [153, 0]);
    check(view, 'links that lead nowhere', bare.links.filter((link) => !existsSync(join(dirname(index), link))), []);
    check(view, 'links', [bare.links.length, new Set(bare.links).size], [166, 165]);
    await page.close();
  }

  const paper = await browser.newPage();
  await paper.setViewport({ width: 718, height: 1046 }); // A4 at 96 dots an inch, less its margins of 10 mm.
  await paper.emulateMediaType('print');
  const profiles = readdirSync(dirname(index)).filter((name) => /^profile-\d{3}\.html$/.test(name));
  check('print', 'profiles', profiles.length, 153);
  for (const profile of profiles) {
    await paper.goto(pathToFileURL(join(dirname(index), profile)), { waitUntil: 'domcontentloaded' });
    const [charts, numbers, left] = await paper.evaluate(() => {
      const brief = [...document.querySelectorAll('main > *:has(~ .page)')];
      const map = document.querySelector('.locator svg');
      return [
        brief.filter((one) => one.matches('.beside')).map((one) => one.querySelector('svg').getBoundingClientRect().width / 96),
        // In points, of those whose name stands beside the map with its number.
        brief.includes(map?.closest('.locator')) ? [...map.querySelectorAll('g text:last-child')]
          .filter((text) => brief.some((one) => one.textContent.includes(`${text.textContent} ${text.parentNode.firstChild.textContent.split(':')[0]}`)))
          .map((text) => 0.75 * parseFloat(getComputedStyle(text).fontSize) * map.getScreenCTM().a) : [],
        innerHeight - Math.max(...brief.map((one) => one.getBoundingClientRect().bottom)),
      ];
    });
    check('print', `${profile}: charts of 4.5 inches`, [charts.length, charts.every((inches) => inches > 4.5)], [3, true]);
    check('print', `${profile}: neighbours on the map, in 7 points and more`, [numbers.length, numbers.every((points) => points >= 7)], [10, true]);
    check('print', `${profile}: fits page 1`, left >= 0, true);
  }
  await paper.close();

  check('policy', 'what the page allows', /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(index, 'utf8'))[1].replace(/sha256-[^']+/, 'sha256'),
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256'");
} finally {
  await browser.close();
}

console.log(`search and sort by keyboard, without script, and page 1 of every profile: ${checks} checks, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
