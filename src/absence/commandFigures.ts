import { dateOf } from '../calendar/localTime.ts';
import { addToMonth, monthOf } from '../calendar/months.ts';
import { text } from '../language/text.ts';
import { loadCounted } from '../register/loadCounted.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say } from '../talk/answer.ts';
import type { CommandDeps, CommandInput } from '../talk/help.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { type AbsenceFigures, type FiguresCase, figuresOf, readMonth } from './figures.ts';
import { absenceTexts } from './texts.ts';
import { figuresFace } from './viewFigures.ts';

/**
 * `/fravær tal`, `/fravær tal 2026-03`: a month and the one before, for the leader's teams together. How soon a team
 * acts says something about its people, so it is the leader's alone, and that they looked is kept.
 */
export async function absenceFigures(
  wanted: string,
  { persons, language }: Omit<CommandInput, 'rest'>,
  deps: CommandDeps,
): Promise<Answer> {
  const { figures: words } = absenceTexts(language);
  const [first] = persons;
  if (!first) return say(text(language, 'command.noTeam'));
  const led = persons.filter(({ team, member }) => isLeader(team, member));
  if (led.length === 0) return { type: 'personal', ...first, content: say(words.notLeader) };
  const month = readMonth(wanted, monthOf(dateOf(deps.now())));
  if (!month) return { type: 'personal', ...first, content: say(words.usage) };
  const teams = await Promise.all(
    led.map((person) => loadCounted(deps.store, person.team.id, () => casesOf(person, deps))),
  );
  await Promise.all(led.map((person) => noteView(person, deps)));
  const cases = teams.flatMap(({ live }) => live);
  const kept = teams.map((team) => team.kept);
  const months: AbsenceFigures[] = [month, addToMonth(month, -1)].map((one) => figuresOf(cases, one, kept));
  return { type: 'personal', ...first, content: card(deps.replies.drawn(figuresFace(language, months))) };
}

const readsAtOnce = 32;

async function casesOf({ team }: Person, deps: CommandDeps): Promise<FiguresCase[]> {
  const { store } = deps;
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id)) if (record.state.attendance) records.push(record);
  const cases: FiguresCase[] = [];
  for (let some = records.splice(0, readsAtOnce); some.length > 0; some = records.splice(0, readsAtOnce)) {
    const logs = await Promise.all(some.map(({ caseRef }) => store.cases.events(team.id, caseRef)));
    cases.push(
      ...some.map((record, index) => ({
        record,
        log: logs[index] ?? [],
        world: deps.world(team, record.state.programme),
      })),
    );
  }
  return cases;
}

async function noteView({ team, member }: Person, { store, now }: CommandDeps): Promise<void> {
  const audit = [{ at: utcOfLocal(now()), who: member.id, verb: 'absence.figures' }];
  await store.commit(team.id, { ...noChange, audit });
}
