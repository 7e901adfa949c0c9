import { z } from 'zod';
import { dateOf } from '../../calendar/localTime.ts';
import { monthOf } from '../../calendar/months.ts';
import { asksMore } from '../../cards/form.ts';
import { monthText } from '../../language/dates.ts';
import { directionOf } from '../../language/measureNames.ts';
import { fill, text } from '../../language/text.ts';
import { checkText } from '../../privacy/guard.ts';
import type { ShownStatement } from '../../store/postRows.ts';
import type { Benchmark, StatementRow } from '../../store/statementRow.ts';
import type { TeamTarget } from '../../store/teamParts.ts';
import { type Answer, say } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { type MemberPressInput, textIn } from '../../talk/press.ts';
import {
  aimableLines,
  benchmarkKey,
  cellOf,
  mostBenchmarks,
  targetFrom,
  typedAim,
  withBenchmark,
  withTarget,
} from './aims.ts';
import { longestPart, mostAimed, newBenchmark } from './formsAims.ts';
import { nextStep } from './nextStep.ts';
import { asLeader, change } from './press.ts';
import { textsOfAims } from './textsAims.ts';

const typed = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(mostAimed)])
  .optional()
  .transform((value) => (value === '' ? undefined : value));
const aims = z.object({ target: typed, bound: typed });

/** *Sæt et måltal*: the whole of a figure's target and band, from the month after this one. */
export function setTarget(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return ofStatement(input, deps, async ({ programme, row }) => {
    const { person, pressed, language } = input;
    const words = textsOfAims(language);
    if (asksMore(pressed.inputs)) return nextStep(input, deps);
    const line = aimableLines(row.lines, programme).find((one) => cellOf(one) === textIn(pressed, 'measure'));
    const given = aims.safeParse(pressed.inputs).data;
    if (!line || !given) return say(words.whichRequired);
    const from = targetFrom(monthOf(dateOf(deps.now())));
    const { target, bound } = given;
    const added: TeamTarget = {
      ...{ measure: line.measure, group: line.group, programme, from },
      ...(target !== undefined && { target: typedAim(target, line) }),
      ...(bound !== undefined && { [directionOf(line) < 0 ? 'max' : 'min']: typedAim(bound, line) }),
    };
    await deps.store.teams.update(person.team.id, (team = person.team) => ({
      ...team,
      targets: withTarget(team.targets, added),
    }));
    return say(fill(words.targetSaved, { month: monthText(language, from) }));
  });
}

const part = z.string().trim().min(1).max(longestPart);
const benchmark = z.object({ name: part, value: part, source: part, period: part });

/** *Sammenligning*: a figure of others comes or goes, on this version while it is open, and on every month from now on. */
export function setBenchmark(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return ofStatement(input, deps, async (found) => {
    const { pressed, language } = input;
    const words = textsOfAims(language);
    if (asksMore(pressed.inputs)) return nextStep(input, deps);
    const which = textIn(pressed, 'which');
    if (which !== '' && which !== newBenchmark) {
      return keepBenchmarks(input, deps, found, (benchmarks = []) =>
        benchmarks.filter((one) => benchmarkKey(one) !== which),
      );
    }
    const given = benchmark.safeParse(pressed.inputs).data;
    if (!given) return say(words.partRequired);
    if (checkText(Object.values(given).join('\n'), 'wideStory').verdict !== 'pass') return say(words.stopped);
    const known = found.row.benchmarks?.[found.programme] ?? [];
    if (withBenchmark(known, given).length > mostBenchmarks)
      return say(fill(words.full, { most: mostBenchmarks }));
    return keepBenchmarks(input, deps, found, (benchmarks) => withBenchmark(benchmarks, given));
  });
}

async function keepBenchmarks(
  input: MemberPressInput,
  deps: TalkDeps,
  { statement, row: { shared } }: Found,
  next: (benchmarks: readonly Benchmark[] | undefined) => Benchmark[],
): Promise<Answer> {
  const { team: known } = input.person;
  const { programme } = statement;
  const changed = <Of extends Pick<StatementRow, 'benchmarks'>>(of: Of): Of => ({
    ...of,
    benchmarks: { ...of.benchmarks, [programme]: next(of.benchmarks?.[programme]) },
  });
  await deps.store.teams.update(known.id, (team = known) => changed(team));
  // What is shared stays as it was read.
  if (shared?.[programme]) return say(textsOfAims(input.language).fromNext);
  return change(input, deps, statement, async (row) => ({ row: changed(row), messages: [] }));
}

interface Found {
  statement: ShownStatement;
  programme: string;
  row: StatementRow;
}

/** What the pressed card shows, by the leader. */
async function ofStatement(
  input: MemberPressInput,
  deps: TalkDeps,
  work: (found: Found) => Promise<Answer>,
): Promise<Answer> {
  const { person, pressed, language } = input;
  const message = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  if (message?.view !== 'statement') return say(text(language, 'answer.tooOld'));
  const { statement } = message;
  const { month, version, programme } = statement;
  const stored = await deps.store.statements.get(person.team.id, month, version);
  if (!stored) return say(text(language, 'answer.tooOld'));
  const found = { statement, programme, row: stored.row };
  return asLeader(input, deps, () => work(found), statement);
}
