import type { Block, Choice, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { compareCodes } from '../language/order.ts';
import { type Language, text } from '../language/text.ts';
import type { CaseRecord } from '../store/rows.ts';
import { type Answer, card, replaceBy, say, toAlone } from './answer.ts';
import { type ChosenRun, chooseFace, runData } from './chooseCase.ts';
import type { Asked, Command } from './command.ts';
import type { TalkDeps } from './deps.ts';
import { choiceOf, openCasesOf, ownCaseChoices } from './ownCases.ts';
import { type PressInput, textIn } from './press.ts';
import { replyFace } from './replyFace.ts';
import { typedTexts } from './textsTyped.ts';

/** As many as a thumb chooses among; the others stand behind *Anden sag*. */
const mostShown = 5;

interface Own {
  team: string;
  record: CaseRecord;
}

/** A sentence that names no case: of which of the writer's own open cases it is, codes alone, what waits and falls due first. */
export async function whichCase(run: ChosenRun, asked: Asked, deps: TalkDeps): Promise<Answer> {
  return ask(await ownOf(asked, deps), run, asked);
}

/** `301`: the case of the writer's own whose code ends on that number. The number itself is not said again. */
export async function caseOfNumber(
  { command, digits }: { command: Command; digits: string },
  asked: Asked,
  deps: TalkDeps,
): Promise<Answer | undefined> {
  const [person] = asked.persons;
  if (!person) return say(text(asked.language, 'command.noTeam'));
  const own = await ownOf(asked, deps);
  const meant = own.filter(({ record }) => /\d+$/.exec(record.caseRef)?.[0] === digits);
  const [only, another] = meant;
  const words = typedTexts(asked.language).which;
  if (!only) return toAlone(person, say(words.noNumber));
  if (another) return ask(meant, { command: command.names.en[0] ?? '' }, asked, words.several);
  const persons = asked.persons.filter(({ team }) => team.id === only.team);
  return command.run({ ...asked, persons, rest: only.record.caseRef, onlyAsk: true }, deps);
}

/** *Anden sag*: all of them, to choose from. */
export async function anotherCase(input: PressInput, deps: TalkDeps): Promise<Answer> {
  const { persons, language, pressed } = input;
  const [person] = persons;
  if (!person) return say(text(language, 'command.noTeam'));
  const run = {
    ...{ command: textIn(pressed, 'command'), rest: textIn(pressed, 'rest') },
    isSure: textIn(pressed, 'whole') === 'yes',
  };
  const what = typedTexts(language).which.unnamed;
  const cases = await ownCaseChoices(persons, deps);
  return replaceBy(chooseFace(cases, { ...run, what, language, team: person.team.id }));
}

function ask(own: readonly Own[], run: ChosenRun, { persons, language }: Asked, why?: string): Answer {
  const [person] = persons;
  const words = typedTexts(language).which;
  if (!person) return say(text(language, 'command.noTeam'));
  if (own.length === 0) return toAlone(person, say(words.none));
  const cases = own.map(({ team, record }) => choiceOf(team, record));
  const shown = { ...run, why: why ?? words.unnamed, language, team: person.team.id };
  return toAlone(person, card(whichFace(cases, shown)));
}

interface WhichInput extends ChosenRun {
  why: string;
  language: Language;
  team: string;
}

export function whichFace(cases: readonly Choice[], { why, language, team, ...run }: WhichInput): Face {
  const words = typedTexts(language).which;
  const data = runData(run);
  const blocks = cases.slice(0, mostShown).map(({ title, value }): Block => {
    const tap = { verb: 'typed.run', title, data: { ...data, case: value } };
    return { kind: 'row', what: title, tap };
  });
  const others = { verb: 'typed.which', title: words.another, data };
  const said: Said = {
    ...{ title: words.title, status: [why], tone: 'figures', icon: 'QuestionCircle', blocks },
    buttons: cases.length > mostShown ? [others] : [],
  };
  return replyFace(said, { language, team });
}

async function ownOf({ persons }: Asked, deps: TalkDeps): Promise<Own[]> {
  const lists = await Promise.all(
    persons.map(async (person) => {
      const cases = await openCasesOf(person, deps);
      return cases.map((record) => ({ team: person.team.id, record }));
    }),
  );
  return lists.flat().sort((one, other) => inTurn(one.record, other.record));
}

/** What waits for an answer, then what falls due soonest, then by code. */
function inTurn(one: CaseRecord, other: CaseRecord): number {
  const waits = Number(other.open.length > 0) - Number(one.open.length > 0);
  return waits || due(one).localeCompare(due(other)) || compareCodes(one.caseRef, other.caseRef);
}

/** Behind every moment where nothing is planned. */
function due({ due }: CaseRecord): string {
  return due.map(({ at }) => at).sort()[0] ?? '9999';
}
