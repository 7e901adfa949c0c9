import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseWorkRoles, roles } from '../../src/engine/cards.ts';
import { textsOf } from '../../src/language/text.ts';
import { periods } from '../../src/privacy/periods.ts';
import { storedKinds } from '../../src/store/shapes/shapes.ts';
import { writePapers } from '../../src/tools/papers/write.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const paper = (name: string) => read(`manifest/papers/${name}.md`);
const templates = globSync('src/tools/papers/da/*.md', { cwd: root });
/** The cells of a table's rows, by their first. */
const rowsIn = (text: string) =>
  new Map(
    [...text.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => {
      const [first = '', ...others] = row.split(' | ');
      return [first, others] as const;
    }),
  );

describe('the papers', () => {
  test('say all that the code has, and nothing that it has not', () => {
    expect(writePapers(root).faults).toEqual([]);
  });

  test('in manifest/papers are those that npm run papers writes', () => {
    const { papers } = writePapers(root);
    expect(globSync('*.md', { cwd: join(root, 'manifest/papers') }).sort()).toEqual([...papers.keys()]);
    for (const [file, text] of papers)
      expect(read(`manifest/papers/${file}`) === text, `npm run papers: ${file}`).toBe(true);
  });

  test('name no period in words of their own', () => {
    const typed = templates.flatMap((file) => read(file).match(/\d+ (dage?|uger?|måned(er)?|år)\b/g) ?? []);
    expect(typed).toEqual([]);
  });

  test('lead to papers that are there', () => {
    const links = templates.flatMap((file) => [...read(file).matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to));
    const there = new Set(templates.map((file) => file.split('/').at(-1)));
    expect(links.filter((to) => !there.has(to))).toEqual([]);
  });

  test('mark what only the municipality knows in one way', () => {
    const marks = templates.flatMap((file) => {
      const prose = read(file)
        .replaceAll(/```mermaid[\s\S]*?```/g, '')
        .replaceAll(/\s+/g, ' ');
      return prose.match(/\[[^\]]*\](?!\()/g) ?? [];
    });
    const others = marks.filter((mark) => !mark.startsWith('[kommunen udfylder') && mark !== '[ ]');
    expect(others).toEqual([]);
  });
});

describe('compared with the code', () => {
  const record = paper('fortegnelse');

  test('every period stands in the record with its number', () => {
    const shown = [...rowsIn(record).values()].map(([kept = '']) => kept);
    for (const [name, count] of Object.entries(periods)) {
      const unit = name.endsWith('Days') ? 'dag' : 'måned';
      const wanted = new RegExp(`^${count} ${unit}(e|er)?$`);
      expect(shown.filter((kept) => wanted.test(kept)).length, name).toBeGreaterThan(0);
    }
  });

  test('every role stands in it, and works with citizens where the code says so', () => {
    const rows = rowsIn(record);
    const names = textsOf('da').roles;
    const works = roles.filter((role) => rows.get(names[role])?.[0] === 'ja');
    expect(works).toEqual(caseWorkRoles);
  });

  test('every kind of row stands in it, with every field of those that are about people', () => {
    for (const [kind, { fields }] of storedKinds) {
      expect(rowsIn(record).has(`\`${kind}\``), kind).toBe(true);
      const part = record.split(`(\`${kind}\`)`)[1]?.split('####')[0];
      if (part === undefined) continue;
      for (const field of fields) expect(part, `${kind} ${field}`).toContain(`| \`${field}\` |`);
    }
  });
});

test('what citizens read is easy to read: LIX under 30', () => {
  for (const name of ['information-til-borgere', 'samtykke-til-historie']) {
    const text = paper(name)
      .replaceAll(/\[[^\]]*\]/g, 'navn')
      .replaceAll(/[*_>#]|^- /gm, '');
    const words = text.match(/\p{L}+/gu) ?? [];
    const long = words.filter((word) => word.length > 6).length;
    const sentences = text.split(/[.!?:](?:\s|$)|\n\s*\n|\n(?=hv|hv)/).filter((part) => /\p{L}/u.test(part));
    expect(words.length / sentences.length + (100 * long) / words.length, name).toBeLessThan(30);
  }
});
