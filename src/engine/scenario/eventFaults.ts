import { z } from 'zod';
import { eventEnvelope, scenarioEvent } from '../eventSchema.ts';
import { localDate, localInstant } from '../fieldSchemas.ts';
import { faultLines, faultText, quoted, unknownValue } from './faultText.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the events are held against: the listed cases with their programmes, and the programmes' words. */
export interface Listed {
  /** Left out when there is no list of cases to hold an event against: that is one fault, not one per event. */
  programmes?: ReadonlyMap<string, string | undefined>;
  vocabulary: Vocabulary;
}

/** The fields that cross checks read; one that is wrong in itself has its own fault and is left out here. */
const readable = z.object({
  at: localInstant.optional().catch(undefined),
  caseRef: z.string().optional().catch(undefined),
  date: localDate.optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  stage: z.string().optional().catch(undefined),
  criterion: z.string().optional().catch(undefined),
  by: localDate.optional().catch(undefined),
});
type Readable = z.output<typeof readable>;

/** The faults of `events`, one line each, in their order; the index counts from 0. */
export function eventFaults(events: readonly unknown[], listed: Listed): string[] {
  const opened = new Set<string>();
  let latest: string | undefined;
  return events.flatMap((raw, index) => {
    const { data, error } = scenarioEvent.safeParse(raw, { error: faultText });
    const event: Readable = data ?? readable.safeParse(raw).data ?? {};
    const faults = [
      ...(error ? shapeFaults(error.issues, raw, event.type) : []),
      ...orderFaults(event, latest),
      ...dateFaults(event),
      ...stepFaults(event),
      ...caseFaults(event, listed, opened),
    ];
    latest = event.at ?? latest;
    return faults.map((fault) => `event ${index}: ${fault}`);
  });
}

function shapeFaults(issues: readonly z.core.$ZodIssue[], raw: unknown, type: string | undefined): string[] {
  const typeIsWrong = issues.some((issue) => issue.code === 'invalid_union');
  if (!typeIsWrong) return faultLines(issues);
  const typeFault = type === undefined && hasField(raw, 'type') ? ['type must be text'] : faultLines(issues);
  return [
    ...typeFault,
    ...faultLines(eventEnvelope.safeParse(raw, { error: faultText }).error?.issues ?? []),
  ];
}

function orderFaults({ at }: Readable, latest: string | undefined): string[] {
  if (at === undefined || latest === undefined || at >= latest) return [];
  return [`at ${at} is earlier than the event above it (${latest}): put events in the order of registration`];
}

/** The day of registration itself is allowed: nothing is dated after its registration then. */
function dateFaults({ at, date, type }: Readable): string[] {
  if (type === 'notArrived' || at === undefined || date === undefined || date <= at.slice(0, 10)) return [];
  return [`date ${date} is after its registration (${at}): an event is registered when it has happened`];
}

/** A next step lies ahead of the day on which it was agreed. */
function stepFaults({ at, date = at?.slice(0, 10), type, by }: Readable): string[] {
  if (type !== 'nextStepSet' || by === undefined || date === undefined || by > date) return [];
  return [`by ${by} is not after the day of the event (${date}): a next step lies ahead`];
}

function caseFaults(event: Readable, { programmes, vocabulary }: Listed, opened: Set<string>): string[] {
  const { caseRef, type } = event;
  if (!caseRef || !programmes) return [];
  if (!programmes.has(caseRef)) return [`case ${quoted(caseRef)} is not listed: add it to cases`];
  const faults = wordFaults(event, programmes.get(caseRef), vocabulary);
  if (type !== 'caseOpened') return faults;
  if (opened.has(caseRef)) faults.push(`case ${quoted(caseRef)} is opened twice: remove one caseOpened`);
  opened.add(caseRef);
  return faults;
}

function wordFaults(event: Readable, programme: string | undefined, vocabulary: Vocabulary): string[] {
  if (programme === undefined || !Object.hasOwn(vocabulary, programme)) return [];
  const words = vocabulary[programme];
  if (event.type === 'caseOpened') return unknownWord('stage', event.stage, words?.stages ?? []);
  if (event.type === 'criterionMet') return unknownWord('criterion', event.criterion, words?.criteria ?? []);
  return [];
}

function unknownWord(field: string, value: string | undefined, known: readonly string[]): string[] {
  return value === undefined || known.includes(value) ? [] : [`${field} ${unknownValue(value, known)}`];
}

function hasField(raw: unknown, name: string): boolean {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name);
}
