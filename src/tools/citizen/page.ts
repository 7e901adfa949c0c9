/** A part of a letter. */
export interface Part {
  title: string;
  /** Paragraphs; plain text. */
  texts?: readonly string[];
  list?: readonly string[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[]; none: string };
  /** Lines to be filled in by hand. */
  lines?: number;
}

const style = `
:root { color-scheme: light; }
body { font: 17px/1.55 system-ui, "Segoe UI", sans-serif; color: #1b1b1b; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.head { color: #444; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
th { border-bottom: 2px solid #555; }
.line { border-bottom: 1px solid #777; height: 2.2rem; }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  h2 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
}`;

/** One file that needs nothing else: it opens in any browser, and prints on A4. */
export function toPage({
  title,
  head,
  parts,
}: {
  title: string;
  head: string;
  parts: readonly Part[];
}): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="head">${escaped(head)}</p>
${parts.map(partHtml).join('\n')}
</main>
</body>
</html>
`;
}

function partHtml({ title, texts = [], list = [], table, lines = 0 }: Part): string {
  return [
    `<section>\n<h2>${escaped(title)}</h2>`,
    ...texts.map((text) => `<p>${escaped(text)}</p>`),
    ...(list.length > 0 ? [`<ul>${list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`] : []),
    ...(table ? [tableHtml(title, table)] : []),
    ...Array.from({ length: lines }, () => '<div class="line"></div>'),
    '</section>',
  ].join('\n');
}

function tableHtml(title: string, { head, rows, none }: NonNullable<Part['table']>): string {
  if (rows.length === 0) return `<p>${escaped(none)}</p>`;
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  const heads = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
  return `<table aria-label="${escaped(title)}">\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
