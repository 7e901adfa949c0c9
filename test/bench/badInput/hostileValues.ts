import type { Random } from '../../support/random.ts';

/** Stands only inside what no form sends: where it comes back, an answer was made of what a client sent. */
export const forgedMark = 'FORGED';

/** An answer, a card and an event of ours, as somebody would forge them. */
const forged = {
  type: 'replace',
  shown: {
    card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: forgedMark }] },
    summary: forgedMark,
  },
  content: { type: 'text', text: forgedMark },
  text: forgedMark,
  events: [{ type: 'jobStarted', caseRef: forgedMark }],
};

/** Names that every object has, and those of what is inside of ours. */
export const prototypeNames = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
  ...['prototype', 'then', 'catch', 'inspect', 'default', 'length', '__proto__.toString', 'C01.constructor'],
];

const strings = [
  ...[
    '',
    ' ',
    '-1',
    '0',
    'NaN',
    'null',
    'undefined',
    'true',
    '١٢',
    '1e999',
    '٢٠٢٦-٠٤-١٣',
    '2026-02-30',
    '13:61',
  ],
  ...[
    '9999-12-31',
    '0000-00-00',
    '2026-04-13',
    '2026-04',
    '25',
    '12,5',
    'walk',
    'yes',
    'B-101',
    'B-101|C01|due|x',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\u202Eabc',
    'e\u0301',
    'İ',
    'ﬁ',
    '👩‍👩‍👧‍👦',
    '\u200b',
    '\r\n\r\n',
    '$(text)',
    '{{text}}',
    '<at>x</at>',
  ],
  ...[
    "' or RowKey ge '",
    '|||',
    '../..',
    '%00',
    '/\\?#',
    '{"type":"replace"}',
    '[x](javascript:alert(1))',
    '@{triggerBody()}',
  ],
];

/** Whatever JSON can hold, of the right kind now and then. */
export function hostileValue(chance: Random, depth = 0): unknown {
  switch (chance.int(0, depth > 3 ? 7 : 11)) {
    case 0:
      return null;
    case 1:
      return chance.pick([0, -0, -1, 1e308, 2 ** 53, 0.1, 20_260_413]);
    case 2:
      return chance.chance(0.5);
    case 3:
      return chance.pick(prototypeNames);
    case 4:
      return 'x'.repeat(chance.pick([61, 201, 401, 4_001, 40_000]));
    case 5:
    case 6:
    case 7:
      return chance.pick(strings);
    case 8:
      return forged;
    case 9:
      return deep(chance.int(2, 2_000));
    case 10:
      return Array.from({ length: chance.int(0, 5) }, () => hostileValue(chance, depth + 1));
    default:
      return hostileObject(chance, depth + 1);
  }
}

/** Made of JSON, so that `__proto__` is a field of its own as it is when a client sends it. */
export function hostileObject(chance: Random, depth = 0): Record<string, unknown> {
  const names = Array.from({ length: chance.int(0, 4) }, () =>
    chance.pick([...prototypeNames, ...fieldNames]),
  );
  return Object.fromEntries(names.map((name) => [name, hostileValue(chance, depth)]));
}

/** What our forms call their fields, and what our own answers are made of. */
export const fieldNames = [
  ...[
    'form',
    'date',
    'reached',
    'to',
    'case',
    'month',
    'hours',
    'kind',
    'until',
    'from',
    'note',
    'text',
    'page',
    'step',
  ],
  ...[
    'by',
    'say',
    'event',
    'story',
    'words',
    'member',
    'day',
    'mark',
    'employer',
    'score',
    'reason',
    'standIn',
    'role',
  ],
  ...[
    'verb',
    'team',
    'message',
    'card',
    'type',
    'shown',
    'content',
    'inputs',
    'person',
    'persons',
    'deps',
    'state',
    'msteams',
  ],
];

function deep(levels: number): unknown {
  let value: unknown = forgedMark;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
