import { dateOf } from '../calendar/localTime.ts';
import { answered, refuse } from '../cards/answers.ts';
import { small } from '../cards/face.ts';
import { asksMore, filledIn, looksForSomebody, readAsked } from '../cards/form.ts';
import { fill, messageText, text } from '../language/text.ts';
import { teamProgrammes } from '../programmes/versions.ts';
import type { Registered } from '../register/contract.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Team } from '../store/rows.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { isLeader, worksWithCases } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { onePerson } from '../talk/whoAsks.ts';
import { newCaseCode } from './code.ts';
import { findShown } from './find.ts';
import { type Opening, openCaseOf, readOpening } from './opening.ts';
import { caseTexts } from './texts.ts';
import { caseFace } from './view.ts';
import { type NewCase, newCaseFace } from './viewNew.ts';

/** `/sag ny`, for whoever works with cases, and the leader. What was written behind it is filled in where it can be a code. */
export async function newCaseCommand(written: string, asked: Asked, deps: TalkDeps): Promise<Answer> {
  const person = onePerson(asked);
  if ('type' in person) return person;
  if (!mayOpen(person)) return toAlone(person, say(text(asked.language, 'answer.forbidden')));
  const code = newCaseCode(written);
  const filled = { to: person.member.id, ...(code && { code }) };
  return toAlone(person, card(await newFace(person, { filled, step: 0 }, asked, deps)));
}

/** *Genåbn*: the course that ended goes on as a new case, with a new code. */
export async function reopenCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const shown = await findShown(textIn(input.pressed, 'case'), input, deps);
  if ('type' in shown) return shown;
  if (!shown.isPrimary) return say(text(input.language, 'answer.forbidden'));
  const { record, about, member } = shown;
  const filled = { programme: about.programme.id, to: member.id, again: record.caseRef };
  return replaceBy(await newFace(shown, { filled, step: 0, ...openedFrom(input) }, input, deps));
}

/** On a card, or nowhere. */
function openedFrom({ pressed: { message, card: key } }: MemberPressInput): { from?: NewCase['from'] } {
  return message === '' || key === '' ? {} : { from: { message, card: key } };
}

function mayOpen({ team, member }: Person): boolean {
  return isLeader(team, member) || worksWithCases(member);
}

/** Opens it, and shows it to whoever may see it. */
export async function openNewCase(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, language, pressed, source } = input;
  if (!mayOpen(person)) return say(text(language, 'answer.forbidden'));
  const { step = 0 } = readAsked(pressed.inputs) ?? {};
  const filled = filledIn(pressed.inputs);
  const again = async (at: number, error?: string) =>
    replaceBy(await newFace(person, { filled, step: at, error, ...openedFrom(input) }, input, deps));
  if (looksForSomebody(pressed.inputs)) return again(step + 1);
  const { team, member } = person;
  const members = await deps.store.members.list(team.id);
  const read = readOpening(pressed.inputs, { ...of(team, deps), members });
  if (typeof read === 'string') return again(0, faultText(read, input));
  if (asksMore(pressed.inputs)) return again(step + 1);
  const { caseRef, create } = read;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef, by: member.id, source, verb: 'case.open', create },
    decide: openCaseOf(read),
  });
  return opened(registered, read, input, deps, again);
}

async function opened(
  registered: Registered,
  { caseRef }: Opening,
  input: MemberPressInput,
  deps: TalkDeps,
  again: (step: number, error: string) => Promise<Answer>,
): Promise<Answer> {
  const { person, language } = input;
  if (registered.type === 'refused') {
    return again(0, messageText(language, registered.message, registered.values));
  }
  await answerAsked(input, deps);
  const shown = await findShown(caseRef, { persons: [person], language }, deps);
  const { title, done } = caseTexts(language).opening;
  if ('type' in shown) return say(fill(done, { code: caseRef }));
  const view = { shown, says: deps.says, language, saved: small(title) };
  return replaceBy(caseFace(view, { page: 'case' }));
}

/** The card that asked whether to open it again has its answer (C20). */
async function answerAsked(input: MemberPressInput, deps: TalkDeps): Promise<void> {
  const { person, pressed, language, source } = input;
  const caseRef = caseRefOf(pressed.card);
  if (caseRef === '') return;
  const shown = await findShown(caseRef, { persons: [person], language }, deps);
  if ('type' in shown || !shown.isPrimary) return;
  await deps.register({
    ...{ teamId: person.team.id, caseRef: shown.record.caseRef, by: person.member.id },
    ...{ source: `${source} reopened`, verb: 'say.reopened', cardKey: pressed.card },
    decide: (given) =>
      given.card?.card === 'C20' && given.card.kind === 'reopen'
        ? { type: 'events', events: [answered(given, { said: 'reopened' })] }
        : refuse('answer.tooOld'),
  });
}

function faultText(fault: Exclude<ReturnType<typeof readOpening>, Opening>, { language }: MemberPressInput) {
  return text(language, fault === 'badInput' ? 'answer.badInput' : `say.${fault}`);
}

function of(team: Team, { now }: TalkDeps) {
  const today = dateOf(now());
  return { today, programmes: teamProgrammes(team.programmes ?? [], today) };
}

async function newFace(
  { team }: Person,
  open: Pick<NewCase, 'filled' | 'step' | 'error' | 'from'>,
  { language }: Asked,
  deps: TalkDeps,
) {
  const members = await deps.store.members.recent(team.id);
  return newCaseFace({ ...of(team, deps), ...open, language, team, members });
}
