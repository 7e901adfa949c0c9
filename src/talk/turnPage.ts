import { z } from 'zod';
import { filledIn } from '../cards/form.ts';
import { text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import type { TalkDeps } from './deps.ts';
import { type DrawDeps, draw } from './drawMessage.ts';
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
    const name = typeof inputs.form === 'string' ? inputs.form : isEdited ? 'edit' : undefined;
    return {
      page: page.parse(inputs.page),
      ...(isEdited ? { edit: true } : {}),
      ...(name !== undefined && { form: { name, step: 0, filled: filledIn(inputs) } }),
    };
  }),
  turning('agenda.back', () => undefined),
  ['form.open', { run: openForm }],
  ['form.close', { run: closeForm }],
]);

function turning(verb: string, lookOf: (pressed: Pressed) => Look): [string, Press] {
  return [verb, { run: (input, deps) => lookAt(input, lookOf(input.pressed), deps) }];
}

/** The form that a button names, on the copy of whoever pressed it. */
function openForm(input: MemberPressInput, deps: TurnDeps): Promise<Answer> {
  const { form: name, ...inputs } = input.pressed.inputs;
  const form = { name: String(name), step: 0, filled: filledIn(inputs) };
  return lookAt(input, { open: input.pressed.card, form }, deps);
}

function closeForm(input: MemberPressInput, deps: TurnDeps): Promise<Answer> {
  return lookAt(input, { open: input.pressed.card }, deps);
}

type TurnDeps = DrawDeps & Pick<TalkDeps, 'look' | 'hints' | 'log'>;

async function lookAt(
  { pressed, person, language }: MemberPressInput,
  look: Look,
  deps: TurnDeps,
): Promise<Answer> {
  const { team, member } = person;
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  if (!message) return say(text(language, 'answer.tooOld'));
  if (message.audience !== 'personal' || message.to !== member.id)
    return say(text(language, 'answer.forbidden'));
  const opened = look?.open === undefined ? '' : caseRefOf(look.open);
  if (opened !== '') await deps.look(person, { at: 'case', caseRef: opened });
  const turned = look?.page === undefined ? message : await turnedTo(look.page, message, team, deps);
  if (staysOpen(message, look)) await beginFilling(deps, team.id, message.id);
  else await endFilling(deps, team.id, message.id);
  return replaceBy(await draw(team, turned, deps, look));
}

/** A form, or what is opened in the place of a list: it would be lost with an update. */
function staysOpen({ view }: MessageRow, look: Look): boolean {
  const isOpened = look?.open !== undefined && view === 'agenda';
  return look?.form !== undefined || look?.edit === true || isOpened;
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
