import { describe, expect, it } from 'vitest';
import { commands, says } from '../../../src/features.ts';
import { readTyped } from '../../../src/talk/typed.ts';
import { phone } from './phone.ts';
import { phoneHeldOut } from './phoneHeldOut.ts';

const sets = { phone, phoneHeldOut };
const now = () => '2026-04-16T10:00';

/** What becomes of it: carried out as a line, `? line` where its form asks, `?` where the case alone is opened, or help. */
function readLine(said: string): string {
  const read = readTyped(said, { commands, says, now });
  if (read.type !== 'run' || read.command.opensAnyCase) return '?';
  return `${read.onlyAsk ? '? ' : ''}${read.command.names.da[0]} ${read.rest}`;
}

type Judged = 'understood' | 'asked' | 'wrong';

function judge([said, line]: readonly [string, string]): Judged {
  const read = readLine(said);
  if (read === line || read === `? ${line}`) return 'understood';
  return read === '?' ? 'asked' : 'wrong';
}

/** Of the sentences that tell something, how many must be understood. */
const least = { phone: 0.9, phoneHeldOut: 0.8 };

describe.each(['phone', 'phoneHeldOut'] as const)('sentences of the set %s', (name) => {
  const judged = sets[name].map((one) => ({ said: one[0], tells: one[1] !== '?', judged: judge(one) }));

  it('are never taken for what they do not say', () => {
    expect(judged.filter((one) => one.judged === 'wrong')).toEqual([]);
  });

  it('are mostly understood', () => {
    const telling = judged.filter(({ tells }) => tells);
    const understood = telling.filter((one) => one.judged === 'understood');
    expect(understood.length / telling.length).toBeGreaterThanOrEqual(least[name]);
  });
});

describe('what is understood', () => {
  const contacts = [...phone, ...phoneHeldOut].filter(
    ([said, line]) =>
      !/^kontakt/i.test(said) && line.includes('kontakt') && judge([said, line]) === 'understood',
  );

  it.each([
    ['a question mark', (said: string) => `${said}?`],
    ['a correction', (said: string) => `${said}, nej vent`],
    ['a doubt', (said: string) => `måske ${said}`],
    ['a denial', (said: string) => `det passer ikke at ${said}`],
    ['a condition', (said: string) => `hvis ${said}`],
    ['somebody who says so', (said: string) => `Jonas sagde ${said}`],
  ])('opens no form of a contact with %s', (_name, changed) => {
    expect(contacts.length).toBeGreaterThan(25);
    const opened = contacts.map(([said]) => changed(said)).filter((said) => readLine(said) !== '?');
    expect(opened).toEqual([]);
  });
});
