import { dateOf } from '../calendar/localTime.ts';
import type { Choice } from '../cards/view.ts';
import { cardSetting } from '../engine/recipients.ts';
import { type CaseOf, findCase } from '../followUps/command.ts';
import { fill, messageText, text } from '../language/text.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import type { Pressed } from '../talk/pressed.ts';
import { mayWorkOnCase } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { absenceFigures } from './commandFigures.ts';
import { reportAbsent } from './handleReport.ts';
import { absenceTexts } from './texts.ts';
import { reportFace } from './viewForms.ts';

type Asked = Omit<CommandInput, 'rest'>;

/** `/fravær B-301`: a company phoned and said that somebody is not there; without a code, the dialog asks which; `tal` are the leader's figures. */
export async function absenceCommand(input: CommandInput, deps: CommandDeps): Promise<Answer> {
  const [code = '', month = ''] = input.rest.trim().split(/\s+/);
  if (/^(tal|figures)$/i.test(code)) return absenceFigures(month, input, deps);
  return code === '' ? openAbsenceDialog(input, deps) : reportAbsence(code, input, deps);
}

/** "Meld fravær" of the message extension, and `/fravær` alone: the writer's own cases, searched by code. */
export async function openAbsenceDialog(input: Asked, deps: CommandDeps): Promise<Answer> {
  const { persons, language } = input;
  const [person] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  const cases = (await Promise.all(persons.map((one) => ownCases(one, deps)))).flat();
  const { team } = person;
  const face = reportFace({ language, team, today: dateOf(deps.now()), cases });
  return { type: 'personal', ...person, content: card(deps.replies.drawn(face)) };
}

/** Who is in several teams has the cases of them all: what is chosen says of which team it is. */
async function ownCases({ team, member }: Person, { store, now }: CommandDeps): Promise<Choice[]> {
  const members = await store.members.list(team.id);
  const rights = { team, who: member, members, today: dateOf(now()) };
  const cases: Choice[] = [];
  for await (const record of store.cases.list(team.id)) {
    const { caseRef, state } = record;
    if (state.ended || !mayWorkOnCase(record, rights)) continue;
    cases.push({ title: caseRef, value: `${team.id}|${caseRef}` });
  }
  return cases;
}

/** Whoever has more cases than the dialog can list types the code of one. */
export function isTypedReport({ verb, inputs }: Pressed): boolean {
  return verb === 'absence.report' && typeof inputs.case === 'string' && !inputs.case.includes('|');
}

/** What was chosen in the dialog names its team. */
export function ofChosenTeam(pressed: Pressed): Pressed {
  const [team, code] = String(pressed.inputs.case ?? '').split('|');
  if (pressed.verb !== 'absence.report' || !team || !code) return pressed;
  return { ...pressed, team, inputs: { ...pressed.inputs, case: code } };
}

/** Registers it; the cards that it decides go out by the sweep at once (engine-rules.md 2.3). */
export async function reportAbsence(caseRef: string, input: Asked, deps: CommandDeps): Promise<Answer> {
  const { persons, language, source } = input;
  const { command: words } = absenceTexts(language);
  if (persons.length === 0) return say(text(language, 'command.noTeam'));
  if (!/\d/.test(caseRef)) return say(words.absenceUsage);
  const found = await findCase(caseRef, input, deps);
  if ('type' in found) return found;
  const { team, member, record } = found;
  const registered = await deps.register({
    teamId: team.id,
    caseRef: record.caseRef,
    by: member.id,
    source,
    verb: 'absence.report',
    decide: reportAbsent,
  });
  const said = fill(told(found, deps) ? words.reported : words.reportedOff, { code: record.caseRef });
  const line =
    registered.type === 'refused'
      ? messageText(language, registered.message, registered.values)
      : registered.type === 'done'
        ? said
        : text(language, 'answer.repeated');
  return { type: 'personal', team, member, content: say(line) };
}

/** Whether the case's programme has a card for it. */
function told({ team, record }: CaseOf, deps: CommandDeps): boolean {
  const { programme } = deps.world(team, record.state.programme);
  return cardSetting(record.state, 'C10', programme) !== undefined;
}
