import { dateOf } from '../calendar/localTime.ts';
import type { Choice } from '../cards/said.ts';
import { cardSetting } from '../engine/recipients.ts';
import { text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, namedCase } from '../talk/findCase.ts';
import { choiceOf, ownCaseChoices, readChosenCase } from '../talk/ownCases.ts';
import { type PressInput, textIn } from '../talk/press.ts';
import { settledAnswer } from '../talk/settledReply.ts';
import { absenceFigures } from './commandFigures.ts';
import { reportAbsent } from './handleReport.ts';
import { absenceTexts } from './texts.ts';
import { reportFace } from './viewForms.ts';

/**
 * `/fravær B-301`: a company phoned and said that somebody is not there today; without a code, or with words that say
 * something else (another day, a reason), the dialog asks. `tal` are the leader's figures.
 */
export async function absenceCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const [code = '', ...month] = input.rest.trim().split(/\s+/);
  if (/^(tal|figures)$/i.test(code)) return absenceFigures(month.join(' '), input, deps);
  const line = readCaseLine(input.rest);
  if (line)
    return isToday(line.said) && !input.onlyAsk
      ? reportAbsence(line.caseRef, input, deps)
      : askAboutAbsence(line.caseRef, input, deps);
  return code === '' ? openAbsenceDialog(input, deps) : reportAbsence(code, input, deps);
}

function isToday(said: string): boolean {
  return /^(i dag|idag|nu|today|now)?$/i.test(said);
}

/** More was said than a report of today can hold: the dialog, with the case chosen. */
async function askAboutAbsence(caseRef: string, input: Asked, deps: TalkDeps): Promise<Answer> {
  const { absenceUsage } = absenceTexts(input.language).command;
  const found = await namedCase(caseRef, absenceUsage, input, deps, { onTelephone: true });
  return 'type' in found ? found : openAbsenceDialog(input, deps, choiceOf(found.team.id, found.record));
}

/** "Meld fravær" of the message extension, and `/fravær` alone: the writer's own cases, searched by code. */
export async function openAbsenceDialog(
  { persons, language }: Asked,
  deps: TalkDeps,
  chosen?: Choice,
): Promise<Answer> {
  const [person] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  const own = await ownCaseChoices(persons, deps);
  const cases = chosen && !own.some(({ value }) => value === chosen.value) ? [chosen, ...own] : own;
  const { team } = person;
  return toAlone(person, card(reportFace({ language, team, today: dateOf(deps.now()), cases, chosen })));
}

/** The dialog, filled in. Whoever has more cases than it can list types the code of one, which may be of any team. */
export async function answerReportForm(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const { code, persons } = readChosenCase(textIn(input.pressed, 'case'), input.persons);
  if (persons.length === 0) return say(text(input.language, 'answer.forbidden'));
  return reportAbsence(code, { ...input, persons }, deps);
}

/** Registers it; the cards that it decides go out by the sweep at once (engine-rules.md 2.3). */
async function reportAbsence(caseRef: string, input: Asked, deps: TalkDeps): Promise<Answer> {
  const { language, source } = input;
  const { command: words } = absenceTexts(language);
  const found = await namedCase(/\d/.test(caseRef) ? caseRef : undefined, words.absenceUsage, input, deps, {
    onTelephone: true,
  });
  if ('type' in found) return found;
  const { team, member, record } = found;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb: 'absence.report' },
    decide: reportAbsent,
  });
  const told = isTold(found, deps) ? words.reported : words.reportedOff;
  return settledAnswer(registered, found, { title: words.reportedTitle, lines: [told] }, language, deps);
}

/** Whether the case's programme has a card for it. */
function isTold({ team, record }: CaseOf, deps: TalkDeps): boolean {
  const { programme } = deps.world(team, record.state.programme);
  return cardSetting(record.state, 'C10', programme) !== undefined;
}
