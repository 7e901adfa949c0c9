import type { aTown } from '../../support/botServerActivities.ts';
import type { Random } from '../../support/random.ts';
import { fieldNames, forgedMark, hostileObject, hostileValue, prototypeNames } from './hostileValues.ts';

type Town = ReturnType<typeof aTown>;
/** What a real button carried. */
export type ButtonData = { verb: string; [field: string]: unknown };

export interface Hostile {
  activity: Record<string, unknown>;
  /** Whoever sends it is nobody in the team: nothing of the team may change. */
  isStranger: boolean;
}

interface Around {
  town: Town;
  /** A team of another tenant's, and of people who are not in this one. */
  other: Town;
  buttons: readonly ButtonData[];
  verbs: readonly string[];
}

const people = ['lise', 'mette', 'anders'];
const strangers = ['eve', 'mallory'];
const invokes = [
  ...[
    'adaptiveCard/action',
    'composeExtension/query',
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
  ],
  ...[
    'composeExtension/selectItem',
    'composeExtension/queryLink',
    'composeExtension/anonymousQueryLink',
    'task/fetch',
  ],
  ...[
    'task/submit',
    'fileConsent/invoke',
    'signin/verifyState',
    'signin/tokenExchange',
    'application/search',
  ],
  ...[
    'actionableMessage/executeAction',
    'tab/fetch',
    'tab/submit',
    'config/fetch',
    'config/submit',
    'message/submitAction',
  ],
  ...['handoff/action', 'constructor', '__proto__', '', 'adaptiveCard/action '],
];
// Not what deletes a case: soon there would be none left to be hostile to.
const words = [
  '/status',
  '/kontakt',
  '/løntimer',
  '/sag',
  '/historie',
  '/opsætning',
  '/fejl',
  '/fravær',
  '/kugler',
  '/hjælp',
];

/** A press that no card of ours asks for: any verb with any input, by anybody, anywhere, twice or late. */
export function hostilePress(chance: Random, around: Around): Hostile {
  const { town, other, buttons, verbs } = around;
  const isStranger = chance.chance(0.3);
  const who = chance.pick(isStranger ? strangers : people);
  const real = chance.pick(buttons);
  const verb = chance.weighted([
    [4, real.verb],
    [4, chance.pick(verbs)],
    [1, chance.pick(prototypeNames)],
    [1, `${chance.pick(verbs)}.${chance.pick(prototypeNames)}`],
  ] as const);
  const sent: Record<string, unknown> = { ...real };
  for (const field of chance.some(['message', 'card', 'case', 'story'])) {
    if (chance.chance(0.3))
      sent[field] = chance.pick([other.groupId, '', chance.pick(buttons)[field], hostileValue(chance)]);
  }
  if (chance.chance(0.15)) sent.team = chance.pick([other.groupId, '', hostileValue(chance)]);
  for (let field = chance.int(0, 4); field > 0; field -= 1)
    sent[chance.pick(fieldNames.slice(0, 25))] = hostileValue(chance);
  if (chance.chance(0.3)) Object.assign(sent, hostileObject(chance));
  const data = { ...sent, verb };
  const from = isStranger ? other : town;
  const pressed = chance.weighted<Record<string, unknown>>([
    [5, from.presses(who, data)],
    [2, from.pressesInChannel(who, data)],
    [2, from.submits(who, data, chance.pick(['activity-1', 'x', '']))],
    [1, { ...from.presses(who, data), name: chance.pick(invokes) }],
    [1, { ...from.presses(who, data), name: 'task/submit', value: { commandId: verb, data } }],
  ]);
  return { activity: isStranger ? pressed : withTenant(pressed, chance), isStranger };
}

function withTenant(activity: Record<string, unknown>, chance: Random): Record<string, unknown> {
  if (!chance.chance(0.05)) return activity;
  return {
    ...activity,
    conversation: { ...(activity.conversation as object), tenantId: 'tenant-of-others' },
  };
}

/** An activity of any kind in which something is not as Teams has it. */
export function hostileActivity(chance: Random, around: Around): Hostile {
  const { town, other } = around;
  const isStranger = chance.chance(0.3);
  const from = isStranger ? other : town;
  const who = chance.pick(isStranger ? strangers : people);
  const base = chance.pick<Record<string, unknown>>([
    from.says(who, `${chance.pick(words)} B-10${chance.int(0, 9)} ${String(hostileText(chance))}`),
    from.saysInChannel(who, `${chance.pick(words)} ${String(hostileText(chance))}`),
    from.says(who, String(hostileText(chance))),
    from.updated(who, { membersAdded: hostileValue(chance), channelData: hostileValue(chance) }),
    from.channelUpdated(
      who,
      chance.pick(['channelDeleted', 'channelRenamed', 'teamRenamed', 'teamUnarchived', ...prototypeNames]),
    ),
    { ...from.presses(who, { verb: 'x' }), name: chance.pick(invokes), value: hostileValue(chance) },
    { ...from.presses(who, { verb: 'x' }), name: chance.pick(invokes), value: hostileObject(chance) },
    {
      ...from.says(who, ''),
      type: chance.pick(['typing', 'event', 'messageReaction', 'endOfConversation', ...prototypeNames]),
    },
  ]);
  const spoilt = chance.chance(0.6) ? spoil(base, chance) : base;
  return {
    activity: { ...spoilt, ...(chance.chance(0.2) && { [forgedMark]: { text: forgedMark } }) },
    isStranger,
  };
}

function hostileText(chance: Random): unknown {
  const value = hostileValue(chance);
  return typeof value === 'object' ? '' : value;
}

/** One field, somewhere, is something else. Where it goes stays: it is Teams who says it, under its signature. */
function spoil(activity: Record<string, unknown>, chance: Random): Record<string, unknown> {
  const name = chance.pick(Object.keys(activity).filter((field) => field !== 'serviceUrl'));
  const value = activity[name];
  const isInner =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
  const changed =
    isInner && chance.chance(0.7) ? spoil(value as Record<string, unknown>, chance) : hostileValue(chance);
  return { ...activity, [name]: changed };
}
