import { isTypedReport, ofChosenTeam, reportAbsence } from '../absence/commandAbsence.ts';
import { answerAttendanceForm, answerDayForm } from '../absence/pressForm.ts';
import { answerAttendanceList, answerTap, isTap } from '../absence/pressList.ts';
import { settingsVerbs } from '../cards/verbs.ts';
import { answerEndingForm } from '../cases/command.ts';
import { sendFailedAgain } from '../failed/command.ts';
import { answerContactForm } from '../followUps/command.ts';
import { text } from '../language/text.ts';
import { answerLeaveForm } from '../leave/command.ts';
import { answerHoursForm, answerPlanForm, answerWeeksForm } from '../paidHours/command.ts';
import { saveHoursList } from '../paidHours/pressList.ts';
import { newId } from '../privacy/letters.ts';
import { answerCakeCard } from '../results/pressCake.ts';
import { cheer } from '../results/pressCheer.ts';
import { answerForget } from '../retention/command.ts';
import { answerSettings } from '../settings/press.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { answerStory } from '../stories/press.ts';
import { readStory } from '../stories/search.ts';
import type { BotDeps } from '../teams/bot.ts';
import { type Answer, say } from './answer.ts';
import { cprWarning } from './cprWarning.ts';
import type { Envelope } from './envelope.ts';
import { ownCases } from './help.ts';
import { answerCard, type CardAction, readAbout } from './pressCard.ts';
import { type Pressed, readPressed } from './pressed.ts';
import { lookAt } from './turnPage.ts';
import { languageOf, memberOf, writerAnywhere, writerOf } from './who.ts';

/** A button: who pressed it, whether they may, what it does. */
export async function press(activity: Envelope, deps: BotDeps): Promise<Answer> {
  const read = readPressed(activity);
  const stranger = languageOf(undefined, activity);
  if (!read) return say(text(stranger, 'answer.unknown'));
  if (isTypedReport(read)) return reportTyped(read, activity, deps);
  const pressed = ofChosenTeam(read);
  if (pressed.verb === 'cases.show') return showCases(activity, deps);
  if (pressed.verb === 'story.read') return readStory(activity, pressed, deps);
  if (isTap(pressed)) return answerTap(pressed, activity, deps);
  const ahead = readAhead(pressed, deps);
  const person = await memberOf(pressed.team, activity, deps);
  const language = languageOf(person, activity);
  if (!person) return say(text(language, 'answer.forbidden'));
  if (holdsCpr(pressed, deps)) return cprWarning(language, deps.log);
  const source = sourceOf(activity);
  return route({ person, language, pressed, source, posted: postedOf(activity), ahead }, deps);
}

function sourceOf({ id }: Envelope): string {
  return id ?? newId();
}

function postedOf({ replyToId, conversation }: Envelope): CardAction['posted'] {
  return replyToId === undefined ? undefined : { activityId: replyToId, conversationId: conversation.id };
}

/** Two rounds to storage become one. Nothing of it is used before the person has been checked. */
function readAhead(pressed: Pressed, { store }: BotDeps): CardAction['ahead'] {
  if (pressed.verb.startsWith('agenda.') || caseRefOf(pressed.card) === '') return undefined;
  const ahead = readAbout(pressed, store);
  ahead.catch(() => {}); // Whoever awaits it has the fault; a stranger's press never does.
  return ahead;
}

function route(action: CardAction, deps: BotDeps): Promise<Answer> {
  const { pressed, person, language, source } = action;
  const { verb, inputs } = pressed;
  if (settingsVerbs.some((known) => known === verb)) return answerSettings(action, deps);
  if (verb === 'failed.again') return sendFailedAgain(action, deps);
  if (verb.startsWith('agenda.')) return lookAt(action, deps);
  if (verb.startsWith('cheer.')) return cheer(action, deps);
  if (verb === 'case.forget' || verb === 'case.keep') return answerForget(action, deps);
  if (verb === 'cake.answer') return answerCakeCard(action, deps);
  if (verb === 'hours.save') return saveHoursList(action, deps);
  if (verb.startsWith('story.')) return answerStory(action, deps);
  if (verb.startsWith('list.')) return answerAttendanceList(action, deps);
  if (pressed.card === '' && verb === 'contact.register' && typeof inputs.case === 'string') {
    return answerContactForm(inputs.case, inputs, { persons: [person], language, source }, deps);
  }
  if (pressed.card === '' && verb === 'hours.register' && typeof inputs.case === 'string') {
    return answerHoursForm(inputs.case, inputs, { persons: [person], language, source }, deps);
  }
  const form = forms[verb];
  if (pressed.card === '' && form) return form(inputs, { persons: [person], language, source }, deps);
  return answerCard(action, deps);
}

/** Forms that are about no planned card. What they carry comes from the client, and is looked up and checked again. */
const forms: Readonly<Record<string, typeof answerLeaveForm>> = {
  'attendance.save': (inputs, input, deps) => answerAttendanceForm(String(inputs.case), inputs, input, deps),
  'attendance.day': (inputs, input, deps) => answerDayForm(String(inputs.case), inputs, input, deps),
  'absence.report': (inputs, input, deps) => reportAbsence(String(inputs.case), input, deps),
  'hours.weeks': answerWeeksForm,
  'hours.plan': answerPlanForm,
  'leave.save': answerLeaveForm,
  'placement.end': answerEndingForm,
};

async function showCases(activity: Envelope, deps: BotDeps): Promise<Answer> {
  const persons = await writerOf(activity, deps);
  const language = languageOf(persons[0], activity);
  return ownCases({ persons, language, rest: '', source: '' }, deps);
}

/** A code that was typed may be of any team that the person is in. */
async function reportTyped(pressed: Pressed, activity: Envelope, deps: BotDeps): Promise<Answer> {
  const persons = await writerAnywhere(activity, deps);
  const language = languageOf(persons[0], activity);
  if (holdsCpr(pressed, deps)) return cprWarning(language, deps.log);
  const source = sourceOf(activity);
  return reportAbsence(String(pressed.inputs.case), { persons, language, source }, deps);
}

/** Choices carry ids that people never write; what was typed is looked at. */
const chosen = new Set(['leader', 'member', 'to', 'reminders', 'celebrations', 'hash']);

function holdsCpr({ verb, inputs }: Pressed, { hasCpr }: BotDeps): boolean {
  // A story's form has the number taken out under the author's eyes (storyForm.ts).
  if (verb === 'story.check' || verb === 'story.submit') return false;
  return Object.entries(inputs).some(
    ([field, value]) => !chosen.has(field) && typeof value === 'string' && hasCpr(value),
  );
}
