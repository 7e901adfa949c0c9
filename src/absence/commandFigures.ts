import { dateOf } from '../calendar/localTime.ts';
import { addToMonth, monthOf } from '../calendar/months.ts';
import { loadCounted } from '../register/loadCounted.ts';
import { noChange } from '../store/noChange.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import type { Asked } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { pastMonth } from '../talk/pastMonth.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { personsWho } from '../talk/whoAsks.ts';
import { type AbsenceFigures, type FiguresCase, figuresOf } from './figures.ts';
import { absenceTexts } from './texts.ts';
import { figuresFace } from './viewFigures.ts';

/**
 * `/fravær tal`, `/fravær tal 2026-03`: a month and the one before, for the leader's teams together. How soon a team
 * acts says something about its people, so it is the leader's alone, and that they looked is kept.
 */
export async function absenceFigures(wanted: string, input: Asked, deps: TalkDeps): Promise<Answer> {
  const { figures: words } = absenceTexts(input.language);
  const led = personsWho(isLeader, input, words.notLeader);
  if ('type' in led) return led;
  const [first] = led;
  const current = monthOf(dateOf(deps.now()));
  const month = wanted.trim() === '' ? current : pastMonth(wanted, current);
  if (!month) return toAlone(first, say(words.usage));
  const teams = await Promise.all(
    led.map((person) => loadCounted(deps.store, person.team.id, () => casesOf(person, deps))),
  );
  await Promise.all(led.map((person) => noteView(person, deps)));
  const cases = teams.flatMap(({ live }) => live);
  const kept = teams.map((team) => team.kept);
  const months: AbsenceFigures[] = [month, addToMonth(month, -1)].map((one) => figuresOf(cases, one, kept));
  return toAlone(first, card(figuresFace(input.language, months)));
}

const readsAtOnce = 32;

async function casesOf({ team }: Person, deps: TalkDeps): Promise<FiguresCase[]> {
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

async function noteView({ team, member }: Person, { store, now }: TalkDeps): Promise<void> {
  const audit = [{ at: utcOfLocal(now()), who: member.id, act: 'view' as const, verb: 'absence.figures' }];
  await store.commit(team.id, { ...noChange, audit });
}
