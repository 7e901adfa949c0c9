import { small } from '../cards/face.ts';
import { asksMore, filledIn, readAsked } from '../cards/form.ts';
import { type Saying, sayingHandles, verbOf } from '../cards/saying.ts';
import { messageText, text } from '../language/text.ts';
import type { Registered } from '../register/contract.ts';
import { actionInput } from '../talk/actionInput.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import { saysOf } from '../talk/caseSay.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { beginFilling } from '../talk/filling.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { findShown, type ShownCase, shownCase } from './find.ts';
import { type CaseLook, type CaseView, caseFace } from './view.ts';

/** *Åbn sagen*, and the way back to the case from what was opened on it. */
export function showCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return look(input, deps, () => ({ page: 'case' }));
}

export function showMore(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return look(input, deps, () => ({ page: 'more' }));
}

/** The form of one thing that can be said; what is one press asks only whether it is so. */
export function openSaying(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return look(input, deps, (shown) => {
    const said = sayIn(input, shown, deps);
    return (
      said && {
        page: 'form',
        saying: said,
        open: { name: said.id, step: 0, filled: filledIn(input.pressed.inputs) },
      }
    );
  });
}

async function look(
  input: MemberPressInput,
  deps: TalkDeps,
  lookOf: (shown: ShownCase) => CaseLook | undefined,
): Promise<Answer> {
  const shown = await findShown(textIn(input.pressed, 'case'), input, deps);
  if ('type' in shown) return shown;
  const page = lookOf(shown);
  if (!page) return say(text(input.language, 'answer.tooOld'));
  return answerWith(await viewOf(shown, input, deps), page, input);
}

/** Says it, and comes back to the case; what is wrong is said above the form, with all that was filled in. */
export async function saySaying(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { pressed, language, source } = input;
  const shown = await findShown(textIn(pressed, 'case'), input, deps);
  if ('type' in shown) return shown;
  const said = sayIn(input, shown, deps);
  if (!said) return say(text(language, 'answer.tooOld'));
  const view = await viewOf(shown, input, deps);
  if (asksMore(pressed.inputs)) return answerWith(view, formLook(said, input, 1), input);
  const registered = await deps.register({
    ...{ teamId: shown.team.id, caseRef: shown.record.caseRef, by: shown.member.id, source },
    verb: verbOf(said),
    decide: (given) => {
      const { member: by, members } = shown;
      const acting = { verb: verbOf(said), data: pressed.inputs, by, members };
      return sayingHandles([said])[acting.verb]?.(actionInput(given, acting)) ?? unknown;
    },
  });
  return answerTo(registered, said, view, input, deps);
}

const unknown = { type: 'refuse', message: 'answer.unknown' } as const;

function answerTo(
  registered: Registered,
  said: Saying,
  view: CaseView,
  input: MemberPressInput,
  deps: TalkDeps,
): Answer {
  const { language } = input;
  switch (registered.type) {
    case 'refused': {
      const why = messageText(language, registered.message, registered.values);
      return answerWith(view, formLook(said, input, 0, why), input);
    }
    case 'missing':
      return say(text(language, 'answer.tooOld'));
    case 'handled':
    case 'repeated':
    case 'done': {
      const shown = shownCase({ ...view.shown, record: registered.record }, deps);
      const saved = small(said.texts[language].open);
      return answerWith({ ...view, shown, saved }, { page: 'case' }, input);
    }
  }
}

function formLook(said: Saying, { pressed }: MemberPressInput, steps: 0 | 1, error?: string): CaseLook {
  const { step = 0 } = readAsked(pressed.inputs) ?? {};
  const open = { name: said.id, step: step + steps, filled: filledIn(pressed.inputs) };
  return { page: 'form', saying: said, open: error === undefined ? open : { ...open, error } };
}

/** What the button names, where it can be said by this reader of this case now. */
function sayIn(
  { pressed }: MemberPressInput,
  { about, isPrimary, isFormer }: ShownCase,
  { says }: TalkDeps,
): Saying | undefined {
  if (isFormer) return undefined;
  const id = textIn(pressed, 'say');
  const found = saysOf(says, about, isPrimary).find(({ saying }) => saying.id === id);
  return found?.opens === undefined ? found?.saying : undefined;
}

/** Opened from a message of the reader's own, it stands in that message's place until it is left, and is not drawn over. */
export async function viewOf(
  shown: ShownCase,
  { pressed, language }: MemberPressInput,
  deps: TalkDeps,
): Promise<CaseView> {
  const { message: id, card: key } = pressed;
  const view = { shown, says: deps.says, language };
  if (id === '') return view;
  const message = (await deps.store.messages.get(shown.team.id, id))?.row;
  if (message?.audience !== 'personal' || message.to !== shown.member.id) return view;
  await beginFilling(deps, shown.team.id, id);
  return { ...view, from: { message: id, card: key } };
}

/** Never under a finger in a channel: what is about a case goes to its reader alone. */
export function answerWith(view: CaseView, page: CaseLook, { pressed }: MemberPressInput): Answer {
  const face = caseFace(view, page);
  const isElsewhere = pressed.message !== '' && view.from === undefined;
  return isElsewhere ? toAlone(view.shown, card(face)) : replaceBy(face);
}
