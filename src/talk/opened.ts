import { z } from 'zod';
import { text } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import { newId } from '../privacy/letters.ts';
import { type Answer, type DrawnAnswer, say } from './answer.ts';
import { askerOf } from './asker.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { Dialog, Hit, SearchDialog } from './dialog.ts';
import { type DrawFace, drawAnswer, drawShown } from './drawAnswer.ts';
import type { Envelope } from './envelope.ts';
import { faultAnswer } from './fault.ts';
import { type PressedDeps, pressed } from './pressed.ts';
import { languageOf, writerAnywhere } from './who.ts';

export interface OpenedDeps extends PressedDeps {
  dialogs: ReadonlyMap<string, Dialog>;
}

/** What Teams shows for it: the next step of a dialog, or the hits of a search. */
export type Opened =
  | { type: 'dialog'; answer: DrawnAnswer }
  | { type: 'found'; hits: readonly Hit<Outgoing>[]; none: string };

const opening = z.object({ commandId: z.string() });
const submitted = z.object({ data: z.record(z.string(), z.unknown()) });
const searched = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** Answers what the message extension and its dialogs invoke; undefined for what is none of theirs. */
export async function opened(activity: Envelope, deps: OpenedDeps): Promise<Opened | undefined> {
  switch (activity.name) {
    case 'composeExtension/fetchTask':
      return dialog(activity, deps, async () => drawAnswer(await open(activity, deps), deps.drawFace));
    case 'composeExtension/submitAction':
    case 'task/submit':
      return dialog(activity, deps, () => submit(activity, deps));
    case 'composeExtension/query':
      return search(activity, deps);
    default:
      return undefined;
  }
}

async function dialog(
  activity: Envelope,
  deps: OpenedDeps,
  work: () => Promise<DrawnAnswer>,
): Promise<Opened> {
  const answer = await work().catch((cause) => faultAnswer(cause, languageOf(undefined, activity), deps.log));
  return { type: 'dialog', answer };
}

async function open(activity: Envelope, deps: OpenedDeps): Promise<Answer> {
  const found = deps.dialogs.get(opening.safeParse(activity.value).data?.commandId ?? '');
  const asked = await askedBy(activity, deps);
  if (!found || !('open' in found)) return say(text(asked.language, 'answer.unknown'));
  return found.open(asked, deps);
}

/** A dialog's button carries the same data as a card's, so it is pressed the same way. */
function submit(activity: Envelope, deps: OpenedDeps): Promise<DrawnAnswer> {
  return pressed({ ...activity, value: submitted.safeParse(activity.value).data?.data }, deps);
}

async function search(activity: Envelope, deps: OpenedDeps): Promise<Opened> {
  const asked = await askedBy(activity, deps);
  const { commandId = '', parameters = [] } = searched.safeParse(activity.value).data ?? {};
  const found = deps.dialogs.get(commandId);
  if (!found || !('search' in found)) {
    return { type: 'found', hits: [], none: text(asked.language, 'answer.unknown') };
  }
  const words = parameters.find(({ name }) => name === 'words')?.value;
  const wanted = typeof words === 'string' ? words : '';
  const hits = deps.hasCpr(wanted) ? [] : await hitsOf(found, { ...asked, words: wanted }, deps);
  return { type: 'found', hits, none: found.none(asked.language) };
}

async function hitsOf(
  found: SearchDialog,
  asked: Asked & { words: string },
  deps: TalkDeps & { drawFace: DrawFace },
): Promise<Hit<Outgoing>[]> {
  try {
    const hits = await found.search(asked, deps);
    return hits.map((hit) => ({ ...hit, shown: drawShown(hit.shown, deps.drawFace) }));
  } catch (cause) {
    faultAnswer(cause, asked.language, deps.log);
    return [];
  }
}

async function askedBy(activity: Envelope, deps: OpenedDeps): Promise<Asked> {
  const persons = await writerAnywhere(activity, deps);
  return {
    ...{ persons, asker: askerOf(activity), language: languageOf(persons[0], activity) },
    source: activity.id ?? newId(),
  };
}
