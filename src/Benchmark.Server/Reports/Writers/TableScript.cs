using System.Security.Cryptography;
using System.Text;

namespace Benchmark.Server.Reports.Writers;

/// <summary>
/// What a searched table does in a browser: its rows are filtered while words are typed, its headings are buttons that sort. It loads nothing, keeps
/// nothing, and changes no figure; without it the table is whole, and its links lead on.
/// </summary>
internal static class TableScript
{
    /// <summary>The script.</summary>
    public const string Text =
        """

        (() => {
          const find = document.querySelector('search');
          const [input, said] = [find.querySelector('input'), find.querySelector('p')];
          const table = [...document.querySelectorAll('table')].find((one) => one.querySelector('tr[data-find]'));
          const rows = [...table.tBodies[0].rows];
          const plain = (text) => text.normalize('NFD').replace(/[\p{M}'\u2019]/gu, '').replace(/&/g, ' and ').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
          const found = new Map(rows.map((row) => [row, plain(row.dataset.find)]));
          const kinds = new Set(plain(find.dataset.kinds));
          let order = '';
          const say = () => { said.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} shown${order}`; };

          // "County Durham" is Durham: what says the kind of council counts only where nothing else is typed.
          const filter = () => {
            const typed = plain(input.value);
            const telling = typed.filter((word, i) => !kinds.has(word) || (i === typed.length - 1 && typed.length === 1));
            const all = (row) => telling.every((word) => found.get(row).some((one) => one.startsWith(word)));
            const together = (row) => found.get(row).some((_, i, words) => telling.every((word, j) => words[i + j]?.startsWith(word)));
            // "North East" is the region first: rows with the words anywhere are for when nothing has them together.
            const wanted = telling.length > 0 && rows.some(together) ? together : all;
            for (const row of rows) row.hidden = !wanted(row);
            say();
          };

          const key = (cell) => cell.querySelector('data')?.value ?? cell.dataset.order;
          const words = new Intl.Collator('en-GB');
          const heads = [...table.tHead.rows[0].cells];
          const sort = (head) => {
            const at = heads.indexOf(head);
            const down = head.getAttribute('aria-sort') === 'ascending';
            const numbers = rows.some((row) => key(row.cells[at]) !== undefined);
            // What has no number stands last whichever way the others are.
            const sorted = numbers
              ? [...rows.filter((row) => key(row.cells[at]) !== undefined).sort((a, b) => (down ? -1 : 1) * (key(a.cells[at]) - key(b.cells[at]))),
                ...rows.filter((row) => key(row.cells[at]) === undefined)]
              : [...rows].sort((a, b) => (down ? -1 : 1) * words.compare(a.cells[at].textContent, b.cells[at].textContent));
            heads.forEach((one) => one.removeAttribute('aria-sort'));
            head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
            table.tBodies[0].append(...sorted);
            order = `, by ${head.textContent}, ${numbers ? (down ? 'highest first' : 'lowest first') : (down ? 'Z to A' : 'A to Z')}`;
            say();
          };

          for (const head of heads) {
            const button = document.createElement('button');
            button.type = 'button';
            button.append(...head.childNodes);
            button.addEventListener('click', () => sort(head));
            head.append(button);
          }
          heads[0].setAttribute('aria-sort', 'ascending');
          input.addEventListener('input', filter);
          find.hidden = false;
          say();
        })();

        """;

    /// <summary>By which a page allows this script and no other (Content Security Policy).</summary>
    public static readonly string Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";
}
