import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { thingText } from '../cards/alert.ts';
import { plainName } from '../cards/people.ts';
import { countingHours } from '../engine/hours.ts';
import { assigneeOf } from '../engine/recipients.ts';
import type { World } from '../engine/world.ts';
import { nameIn } from '../language/named.ts';
import type { Language } from '../language/text.ts';
import { tasksOf } from '../register/morning.ts';
import type { CaseRecord, Member } from '../store/rows.ts';
import { epochMsOf } from '../store/utc.ts';
import { type Need, needsOf } from './needs.ts';
import { type Standing, standingOf } from './own.ts';
import type { CaseOf } from './viewOwn.ts';

/** A case as the board lists it: codes, dates, counts, and words of the programme. */
export interface BoardRow {
  code: string;
  team: string;
  stage: string;
  standing: Standing;
  /** What the plan has next, and when. */
  next?: { what: string; on: LocalDate };
  lastContact?: LocalDate;
  /** Paid hours of this month, in hundredths. */
  hours: number;
  tasks: number;
  needs: Need[];
  /** Whoever looks is one of its people. */
  mine: boolean;
  /** Member id of the primary worker, and their name. */
  worker?: { id: string; name: string };
}

export interface RowOf {
  one: CaseOf;
  world: World;
  members: readonly Member[];
  /** Member id. */
  reader: string;
  language: Language;
  today: LocalDate;
}

export function boardRow({ one, world, members, reader, language, today }: RowOf): BoardRow {
  const { team, record, due } = one;
  const { state } = record;
  const { standing } = standingOf(record, due, today);
  const stage = world.programme.stages.find(({ id }) => id === state.stage?.id);
  const primary = assigneeOf(state, world.programme.primaryRole, {});
  const worker = members.find(({ id, left }) => id === primary && !left);
  const next = nextOf(record, due, language);
  return {
    ...{ code: record.caseRef, team: team.id, standing },
    stage: stage ? nameIn(language, stage) : '',
    ...(next && { next }),
    ...(state.lastContact !== undefined && { lastContact: state.lastContact }),
    hours: hoursOf(state.paidHours[monthOf(today)], world),
    tasks: tasksOf(record).length,
    needs: needsOf({ record, standing, world, members, reader, today }),
    mine: state.assignees.some(([, id]) => id === reader),
    ...(worker && { worker: { id: worker.id, name: plainName(worker.name) } }),
  };
}

function hoursOf(kinds: Readonly<Record<string, number>> | undefined, { programme }: RowOf['world']): number {
  return countingHours(kinds, programme.paidHours.countingKinds);
}

/** A talk that is due comes first; else the first thing that the plan looks at. */
function nextOf(record: CaseRecord, due: LocalDate | undefined, language: Language): BoardRow['next'] {
  const planned = firstPlanned(record);
  const talk = due === undefined ? undefined : { on: due, card: 'C01', kind: 'due' };
  const next = talk && !(planned && planned.on < talk.on) ? talk : planned;
  const what = next && thingText(language, next);
  return next && what ? { what, on: next.on } : undefined;
}

/** Moments are compared as they are stored: turning each into a local day is the dear part of a board of thousands. */
function firstPlanned({ due }: CaseRecord): { on: LocalDate; card: string; kind: string } | undefined {
  let first: CaseRecord['due'][number] | undefined;
  for (const row of due) if (row.why === 'plan' && (!first || row.at < first.at)) first = row;
  if (!first) return undefined;
  const [, card = '', kind = ''] = first.cardKey.split('|');
  return { on: dateOf(toLocal(epochMsOf(first.at))), card, kind };
}
