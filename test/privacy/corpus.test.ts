import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnownNames } from '../../src/privacy/detect/known.ts';
import { type FindingKind, findingKinds } from '../../src/privacy/finding.ts';
import { checkText } from '../../src/privacy/guard.ts';

/*
 * Sentences as staff write them: `planted/KIND.txt` with what must be found in [[brackets]], `clean.txt` with nothing.
 * Measured as for a wide story, the strictest setting.
 */
const folder = join(import.meta.dirname, 'corpus');
const known = readKnownNames(readFileSync(join(folder, 'known.txt'), 'utf8'));
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

interface Planted {
  kind: FindingKind;
  text: string;
  parts: string[];
}

const planted: Planted[] = readdirSync(join(folder, 'planted')).flatMap((file) => {
  const kind = basename(file, '.txt') as FindingKind;
  return lines(join(folder, 'planted', file)).map((line) => ({
    kind,
    text: line.replaceAll(/\[\[|\]\]/g, ''),
    parts: [...line.matchAll(/\[\[(.*?)\]\]/g)].map((match) => match[1]!),
  }));
});
const clean = lines(join(folder, 'clean.txt'));

/** Found when a finding of the kind touches the planted part, or a mail address or street explains it. */
function isFound({ kind, text }: Planted, part: string): boolean {
  const at = text.indexOf(part);
  return checkText(text, 'wideStory', known).findings.some(
    (finding) => finding.kind === kind && finding.start < at + part.length && at < finding.end,
  );
}

const recall = findingKinds.map((kind) => {
  const all = planted
    .filter((one) => one.kind === kind)
    .flatMap((one) => one.parts.map((part) => ({ one, part })));
  const missed = all.filter(({ one, part }) => !isFound(one, part)).map(({ one }) => one.text);
  return { kind, count: all.length, share: (all.length - missed.length) / all.length, missed };
});
const answers = clean.map((text) => ({ text, ...checkText(text, 'wideStory', known) }));
const asked = answers.filter(({ verdict }) => verdict === 'ask');

test('the corpus is large enough', () => {
  expect(planted.length).toBeGreaterThanOrEqual(300);
  expect(clean.length).toBeGreaterThanOrEqual(300);
  for (const { kind, count } of recall) expect([kind, count >= 15]).toEqual([kind, true]);
});

test('the table', () => {
  const rows = recall.map(
    ({ kind, count, share }) =>
      `  ${kind.padEnd(10)} ${String(count).padStart(4)} ${(share * 100).toFixed(1).padStart(6)} %`,
  );
  const falseAsks = (asked.length / clean.length) * 100;
  process.stdout.write(
    [
      '  kind      found of',
      ...rows,
      `  clean      ${clean.length}  asked ${falseAsks.toFixed(1)} %, blocked 0`,
      '',
    ].join('\n'),
  );
  expect(rows).toHaveLength(findingKinds.length);
});

const least: Partial<Record<FindingKind, number>> = { cpr: 1, name: 0.95 };

test.each(recall)('$kind', ({ kind, share, missed }) => {
  expect({ missed, enough: share >= (least[kind] ?? 0.9) }).toMatchObject({ enough: true });
});

test('a planted text never passes as a whole when it holds a CPR number, and only those are blocked', () => {
  const blocked = planted.filter(({ text }) => checkText(text, 'wideStory', known).verdict === 'block');
  expect(new Set(blocked.map(({ kind }) => kind))).toEqual(new Set(['cpr']));
  expect(blocked).toHaveLength(planted.filter(({ kind }) => kind === 'cpr').length);
});

test('clean text is never blocked, and hardly ever asked about', () => {
  expect(answers.filter(({ verdict }) => verdict === 'block')).toEqual([]);
  const share = asked.length / clean.length;
  expect({
    asked: asked.map(({ text, findings }) => [text, findings.map((one) => `${one.kind} ${one.text}`)]),
    few: share <= 0.05,
  }).toMatchObject({ few: true });
});
