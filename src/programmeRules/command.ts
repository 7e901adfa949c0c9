import { dateOf } from '../calendar/localTime.ts';
import { isLocalDate } from '../engine/localTexts.ts';
import type { Programme } from '../engine/programme.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { type Cadence, cadencesOf, numberIn, withValue } from '../programmes/cadences.ts';
import { introduce } from '../programmes/introduce.ts';
import { validateProgramme } from '../programmes/validate.ts';
import { teamProgramme, teamProgrammeIds, teamProgrammes } from '../programmes/versions.ts';
import { noChange } from '../store/noChange.ts';
import { utcOfLocal } from '../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../talk/answer.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { isLeader } from '../talk/rights.ts';
import type { Person } from '../talk/who.ts';
import { onePerson, personsWho } from '../talk/whoAsks.ts';
import { type CourseOf, difference } from './compare.ts';
import { ruleTexts } from './texts.ts';
import { changeFace, chooseFace, compareFace, rulesFace, type Wanted } from './view.ts';

/** As many as are worked out while somebody waits. */
const mostCourses = 60;

/** `/program`: the rules of the leader's team, in words. */
export async function rulesCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const { language } = input;
  const led = personsWho(isLeader, input, ruleTexts(language).notLeader);
  if ('type' in led) return led;
  const person = onePerson({ persons: led, language });
  if ('type' in person) return person;
  const used = await programmesInUse(person, deps);
  const [only, another] = used;
  const face =
    only && !another
      ? rulesFace(viewOf(person, only, input, deps))
      : chooseFace(language, person.team.id, used);
  return toAlone(person, card(face));
}

/** Those that open cases follow; all of them, before there is any. */
async function programmesInUse({ team }: Person, { store, now }: TalkDeps): Promise<Programme[]> {
  const used = new Set<string>();
  for await (const { state } of store.cases.list(team.id)) if (!state.ended) used.add(state.programme);
  const all = teamProgrammes(team.programmes ?? [], dateOf(now()));
  return used.size === 0 ? all : all.filter(({ id }) => used.has(id));
}

function viewOf(
  { team }: Person,
  programme: Programme,
  { language }: Pick<Asked, 'language'>,
  deps: TalkDeps,
) {
  return { language, team: team.id, programme, today: dateOf(deps.now()) };
}

type Found = { programme: Programme; rule?: Cadence } | Answer;

/** What a button names, looked up again: by the leader, of a programme and a rule that there are. */
function find({ person, pressed, language }: MemberPressInput, deps: TalkDeps): Found {
  const { team, member } = person;
  if (!isLeader(team, member)) return say(ruleTexts(language).notLeader);
  const own = team.programmes ?? [];
  const id = teamProgrammeIds(own).find((one) => one === textIn(pressed, 'programme'));
  const programme = id && teamProgramme(own, id, dateOf(deps.now()))?.programme;
  if (!programme) return say(ruleTexts(language).taken);
  return { programme, rule: cadencesOf(programme).find((one) => one.id === textIn(pressed, 'rule')) };
}

export async function showRules(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = find(input, deps);
  if ('type' in found) return found;
  return replaceBy(rulesFace(viewOf(input.person, found.programme, input, deps)));
}

export async function changeRule(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = find(input, deps);
  if ('type' in found) return found;
  const view = viewOf(input.person, found.programme, input, deps);
  return replaceBy(found.rule ? changeFace(view, found.rule) : rulesFace(view));
}

/** The form, filled in: what would be sent instead. Nothing is saved. */
export async function compareRule(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = find(input, deps);
  if ('type' in found) return found;
  const { programme, rule } = found;
  const view = viewOf(input.person, programme, input, deps);
  if (!rule) return replaceBy(rulesFace(view));
  const wanted = readWanted(input, programme, rule, view.today);
  if (typeof wanted === 'string') return replaceBy(changeFace(view, rule, wanted));
  const introduced = versionOf(input.person, programme, wanted, input);
  if ('fault' in introduced) return replaceBy(changeFace(view, rule, introduced.fault));
  const { courses, all } = await coursesOf(input.person, programme.id, deps);
  const { team } = input.person;
  const before = [...builtInProgrammes, ...(team.programmes ?? [])];
  const { rules } = deps.world(team, programme.id);
  const after = [...before, introduced.version];
  const told = difference(courses, { team, today: view.today, rules }, { before, after });
  return replaceBy(compareFace(view, wanted, told, { count: courses.length, all }));
}

/** *Tag i brug*: the team's next version, from that day on; the cases are planned anew. */
export async function saveRule(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = find(input, deps);
  if ('type' in found) return found;
  const { programme, rule } = found;
  const { person, language } = input;
  const view = viewOf(person, programme, input, deps);
  if (!rule) return replaceBy(rulesFace(view));
  const wanted = readWanted(input, programme, rule, view.today);
  if (typeof wanted === 'string') return replaceBy(changeFace(view, rule, wanted));
  const introduced = versionOf(person, programme, wanted, input);
  if ('fault' in introduced) return replaceBy(changeFace(view, rule, introduced.fault));
  const { team, member } = person;
  const { store } = deps;
  if (!(await store.programmes.add(team.id, introduced.version))) return say(ruleTexts(language).taken);
  const audit = [{ at: utcOfLocal(deps.now()), who: member.id, act: 'change' as const, verb: 'rules.save' }];
  await store.commit(team.id, { ...noChange, audit });
  const now = (await store.teams.get(team.id)) ?? team;
  await deps.replan(now);
  const saved = fill(ruleTexts(language).saved, { date: dateText(language, wanted.from, view.today) });
  return replaceBy(rulesFace({ ...view, programme: introduced.version }, saved));
}

function readWanted(
  { pressed, language }: MemberPressInput,
  programme: Programme,
  rule: Cadence,
  today: string,
): Wanted | string {
  const words = ruleTexts(language);
  const value = Number(pressed.inputs.value);
  const from = textIn(pressed, 'from');
  const isNumber = Number.isInteger(value) && value >= rule.min && value <= rule.max;
  if (!isNumber) return fill(words.numberError, { min: rule.min, max: rule.max });
  if (!isLocalDate(from) || from <= today) return words.dateError;
  return value === numberIn(programme, rule.id) ? words.same : { rule, value, from };
}

/** On top of the version that will be valid on that day: another change that is waiting is not lost. */
function versionOf(
  { team }: Person,
  programme: Programme,
  wanted: Wanted,
  { language }: Pick<Asked, 'language'>,
) {
  const own = team.programmes ?? [];
  const then = teamProgramme(own, programme.id, wanted.from)?.programme ?? programme;
  const changed = validateProgramme(withValue(then, wanted.rule.id, wanted.value), language);
  const introduced = 'faults' in changed ? changed : introduce(changed.programme, own, wanted.from, language);
  return 'faults' in introduced ? { fault: introduced.faults.map(({ text }) => text).join(' ') } : introduced;
}

async function coursesOf(
  { team }: Person,
  programme: string,
  { store }: TalkDeps,
): Promise<{ courses: CourseOf[]; all: number }> {
  const openings: CourseOf['opening'][] = [];
  for await (const { opening, state } of store.cases.list(team.id)) {
    if (opening && !state.ended && state.programme === programme) openings.push(opening);
  }
  const courses = await Promise.all(
    openings
      .slice(0, mostCourses)
      .map(async (opening) => ({ opening, log: await store.cases.events(team.id, opening.caseRef) })),
  );
  return { courses, all: openings.length };
}
