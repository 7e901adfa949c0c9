import { z } from 'zod';
import { filledIn } from '../cards/form.ts';
import { text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import { type DrawDeps, draw } from './draw.ts';
import { beginFilling, endFilling } from './filling.ts';
import type { MemberPressInput, Press } from './press.ts';
import type { Pressed } from './readPressed.ts';

type Look = RenderInput['look'];

/** Its own worker may be writing the same row just now. */
const saveTries = 5;

const page = z.coerce.number().int().min(1).catch(1);

/** Turning pages and opening lines of a list: only its owner may look, and nothing changes. */
export const turningPresses: ReadonlyMap<string, Press> = new Map([
  turning('agenda.open', ({ card, inputs }) => ({ open: card, whole: inputs.whole === 'true' })),
  turning('agenda.edit', () => ({ edit: true })),
  turning('agenda.page', ({ inputs }) => {
    const isEdited = inputs.edit === 'true';
    return { page: page.parse(inputs.page), ...(isEdited ? { edit: true } : {}) };
  }),
  turning('agenda.back', () => undefined),
  ['form.open', { run: openForm }],
  ['form.close', { run: closeForm }],
]);

function turning(verb: string, lookOf: (pressed: Pressed) => Look): [string, Press] {
  return [verb, { run: (input, deps) => turn(input, lookOf(input.pressed), deps) }];
}

/** What stands open in a list is as easily lost with an update as a form. */
async function turn(input: MemberPressInput, look: Look, deps: DrawDeps): Promise<Answer> {
  const { team, message } = input.pressed;
  const answer = await lookAt(input, look, deps);
  if (answer.type === 'text') return answer;
  if (look?.open || look?.edit) await beginFilling(deps.store, team, message, deps.now());
  else await endFilling(deps.store, team, message);
  return answer;
}

/** The form that a button names, on the copy of whoever pressed it. */
async function openForm(input: MemberPressInput, deps: DrawDeps): Promise<Answer> {
  const { pressed } = input;
  const { form: name, ...inputs } = pressed.inputs;
  const form = { name: String(name), step: 0, filled: filledIn(inputs) };
  const answer = await lookAt(input, { open: pressed.card, form }, deps);
  if (answer.type !== 'text') await beginFilling(deps.store, pressed.team, pressed.message, deps.now());
  return answer;
}

async function closeForm(input: MemberPressInput, deps: DrawDeps): Promise<Answer> {
  const { pressed } = input;
  const answer = await lookAt(input, { open: pressed.card }, deps);
  if (answer.type !== 'text') await endFilling(deps.store, pressed.team, pressed.message);
  return answer;
}

async function lookAt(
  { pressed, person: { team, member }, language }: MemberPressInput,
  look: Look,
  deps: DrawDeps,
): Promise<Answer> {
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!message) return say(text(language, 'answer.tooOld'));
  if (message.audience !== 'personal' || message.to !== member.id)
    return say(text(language, 'answer.forbidden'));
  const turned = look?.page === undefined ? message : await turnedTo(look.page, message, team, deps);
  return replaceBy(await draw(team, turned, deps, look));
}

/** A list of the day stays turned: whatever redraws it after the next tap shows the same lines. */
async function turnedTo(page: number, message: MessageRow, { id }: Team, { store }: DrawDeps) {
  for (let tries = 0; tries < saveTries; tries += 1) {
    const stored = await store.messages.get(id, message.id);
    if (stored?.row.view !== 'agenda') break;
    const row = { ...stored.row, day: { ...stored.row.day, page } };
    if (await store.messages.save(id, { ...stored, row })) return row;
  }
  return message;
}
