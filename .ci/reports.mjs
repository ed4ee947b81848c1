// Opens each page in Chromium on a telephone, at 400% zoom, on a wide screen and as printed, light and dark. Fails when axe-core
// finds a fault, when the page is wider than the screen or the paper, when a table's first column leaves its place as the table scrolls, when
// a drawing cuts words off or is printed under 4.5 inches, when a chart is empty, or when a brief does not fit its page.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [chromium, ...pages] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const views = [
  { name: 'telephone', width: 390, height: 844 },
  { name: '400% zoom', width: 320, height: 256 }, // 1280 x 1024 at 400%, as WCAG 1.4.10 counts it.
  { name: 'wide', width: 1440, height: 900 },
  { name: 'dark', width: 1280, height: 900, scheme: 'dark' },
  { name: 'print', width: 718, height: 1046, media: 'print' }, // A4 at 96 dots an inch, less its margins of 10 mm.
];

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
let faults = 0;
const fault = (page, view, words) => {
  faults++;
  console.error(`${page}, ${view}: ${words}`);
};
try {
  for (const path of pages) {
    for (const view of views) {
      const page = await browser.newPage();
      await page.setBypassCSP(true); // The page itself allows no script; axe-core is one.
      await page.setViewport({ width: view.width, height: view.height });
      // Both in one message: puppeteer sends one each, and the second takes the first back.
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
        media: view.media ?? 'screen', features: [{ name: 'prefers-color-scheme', value: view.scheme ?? 'light' }],
      });
      await page.goto(pathToFileURL(path));
      await page.addScriptTag({ path: axe });
      // Nobody points at paper: how large and far apart links are is for screens.
      const found = await page.evaluate((rules) => globalThis.axe.run({ rules, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }), { 'target-size': { enabled: view.media !== 'print' } });
      for (const violation of found.violations) {
        fault(path, view.name, `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      }

      const shown = await page.evaluate(() => [matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches]);
      if (shown[0] !== (view.media === 'print') || shown[1] !== (view.scheme === 'dark')) fault(path, view.name, `shown as [print, dark] ${shown}`);
      const drawn = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        cut: [...document.querySelectorAll('svg')].flatMap((svg) => {
          const frame = svg.viewBox.baseVal;
          return [...svg.querySelectorAll('text')].filter((text) => {
            const box = text.getBBox();
            return box.x < -0.5 || box.y < -0.5 || box.x + box.width > frame.width + 0.5 || box.y + box.height > frame.height + 0.5;
          }).map((text) => text.textContent);
        }),
        captions: [...document.querySelectorAll('caption')].filter((caption) => caption.getBoundingClientRect().width > document.documentElement.clientWidth).map((caption) => caption.textContent),
        moving: [...document.querySelectorAll('.scroll')].filter((frame) => {
          frame.scrollLeft = 200;
          const cell = frame.querySelector('tbody th');
          return frame.scrollLeft > 0 && Math.abs(cell.getBoundingClientRect().left - frame.getBoundingClientRect().left) > 1;
        }).map((frame) => frame.getAttribute('aria-label')),
        small: matchMedia('print').matches ? [...document.querySelectorAll('figure:not(.locator *) svg')].filter((svg) => svg.getBoundingClientRect().width < 4.5 * 96 - 0.5).length : 0,
        brief: matchMedia('print').matches && document.querySelector('h2.page')
          ? Math.max(0, ...[...document.querySelectorAll('main > *:has(~ .page)')].map((one) => one.getBoundingClientRect().bottom - innerHeight)) : 0,
        empty: [...document.querySelectorAll('svg')].filter((svg) => !svg.querySelector('.me, .n, .o, .l, .e')).length,
      }));
      if (drawn.scroll > 0) fault(path, view.name, `${drawn.scroll} pixels wider than the screen`);
      if (drawn.captions.length > 0) fault(path, view.name, `captions wider than the screen: ${drawn.captions.join(', ')}`);
      if (drawn.moving.length > 0) fault(path, view.name, `first columns that do not stay: ${drawn.moving.join(', ')}`);
      if (drawn.small > 0) fault(path, view.name, `${drawn.small} charts under 4.5 inches`);
      if (drawn.brief > 0) fault(path, view.name, `the brief is ${drawn.brief} pixels longer than a page`);
      if (drawn.cut.length > 0) fault(path, view.name, `cut off: ${drawn.cut.join(', ')}`);
      if (drawn.empty > 0) fault(path, view.name, `${drawn.empty} empty charts`);
      await page.close();
    }
  }
} finally {
  await browser.close();
}

console.log(`axe-core and layout: ${faults} faults in ${pages.length} pages, ${views.length} views each`);
process.exit(faults === 0 ? 0 : 1);
