import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/features.ts';
import { understand } from '../../../src/talk/sentence/understand.ts';
import { built } from './built.ts';
import { heldOut } from './heldOut.ts';
import { unseen } from './unseen.ts';

const today = '2026-04-16';
const sets = { built, heldOut, unseen };
/** These ask whatever was said, so nothing is registered by a sentence that reaches them. */
const asksAnyway = /^(job|akut) |^praktik \S+ slut/;

/** The line that is carried out, or `?` where something is asked. */
function readLine(said: string): string {
  const reading = understand(said, today, commands);
  if (reading?.type !== 'command' || reading.onlyAsk) return '?';
  return `${reading.command.names.da[0]} ${reading.rest}`;
}

type Judged = 'done' | 'asked' | 'wrong';

function judge([said, line]: readonly [string, string]): Judged {
  const read = readLine(said);
  if (read === '?' || asksAnyway.test(read)) return read === line ? 'done' : 'asked';
  return read === line ? 'done' : 'wrong';
}

/** Of the sentences that tell something whole, how many were carried out. */
const least = { built: 0.9, heldOut: 0.9, unseen: 0.7 };

describe.each(['built', 'heldOut', 'unseen'] as const)('sentences of the set %s', (name) => {
  const judged = sets[name].map((one) => ({ said: one[0], tells: one[1] !== '?', judged: judge(one) }));

  it('are never carried out wrongly', () => {
    expect(judged.filter((one) => one.judged === 'wrong')).toEqual([]);
  });

  it('are mostly carried out where nothing is in doubt', () => {
    const telling = judged.filter(({ tells }) => tells);
    const done = telling.filter((one) => one.judged === 'done');
    expect(done.length / telling.length).toBeGreaterThanOrEqual(least[name]);
  });
});

/** What a hurried, denying or doubting hand adds to a sentence that would be carried out. */
describe('a sentence that is carried out', () => {
  const whole = [...built, ...heldOut, ...unseen].filter(
    ([said, line]) => line !== '?' && readLine(said) === line && !asksAnyway.test(line),
  );

  it.each([
    ['a question mark', (said: string) => `${said}?`],
    ['another thing', (said: string) => `${said} og aftalt noget nyt`],
    ['a doubt', (said: string) => `måske ${said}`],
    ['a denial', (said: string) => `det passer ikke at ${said}`],
    ['another case', (said: string) => `${said} og B-999`],
    ['a condition', (said: string) => `hvis ${said}`],
    ['a source', (said: string) => `Jonas hørte at ${said}`],
    ['another day', (said: string) => `${said} eller den 2/4`],
  ])('is asked about with %s', (_name, changed) => {
    expect(whole.length).toBeGreaterThan(50);
    expect(whole.map(([said]) => changed(said)).filter((said) => readLine(said) !== '?')).toEqual([]);
  });
});

it.each(['jeg har talt med en borger i dag', 'hvordan går det', 'den 13/4 kl. 10', ''])(
  '%j names no case',
  (said) => {
    expect(understand(said, today, commands)).toBeUndefined();
  },
);
