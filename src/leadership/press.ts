import { z } from 'zod';
import { byName } from '../cards/findPeople.ts';
import { asksMore, filledIn, readAsked } from '../cards/form.ts';
import { text } from '../language/text.ts';
import { isOfView } from '../store/messageRow.ts';
import { noChange } from '../store/noChange.ts';
import { listNames } from '../store/postRows.ts';
import type { Member, Team } from '../store/rows.ts';
import type { PlannedTalk } from '../store/teamParts.ts';
import { utcOf } from '../store/utc.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import type { Looked } from '../talk/looks.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { asLeader } from './asLeader.ts';
import { loadOverview, type Overview } from './load.ts';
import { showMove } from './pressMove.ts';
import { withoutTalk, withTalk } from './talks.ts';
import { leaderTexts } from './texts.ts';
import { type LeaderView, listFace, overviewFace, reviewOf } from './view.ts';
import { talkFace, talkWeeks, weekChosen, workerFace, workersFace } from './viewWorkers.ts';
import { workerFigures } from './workers.ts';

const page = z.coerce.number().int().min(1).catch(1);

/** The overview, one of its lists, the workers, one of them, or the form of a talk: for who leads the team alone. */
export function showLeader(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (view) => {
    const { pressed } = input;
    if (textIn(pressed, 'form') === 'move') return showMove(input, view, deps);
    if (textIn(pressed, 'form') === 'talk')
      return replaceBy(talkFace(view, { name: 'talk', step: 0, filled: filledIn(pressed.inputs) }));
    const overview = await loadOverview(deps, view.team, view.today);
    const list = listNames.find((one) => one === textIn(pressed, 'list'));
    const look = (looked: Looked) => deps.look(input.person, looked);
    if (list) {
      const entries = overview.listed[list];
      await look({ at: 'list', cases: entries.map(({ caseRef }) => caseRef) });
      return replaceBy(listFace(list, entries, view));
    }
    const worker = view.members.find(({ id }) => id === textIn(pressed, 'worker'))?.id;
    const isOfWorkers = worker !== undefined || textIn(pressed, 'workers') !== '';
    await look({ at: isOfWorkers ? 'workers' : 'figures' });
    if (worker) return replaceBy(workerFace(workerFigures(overview.source, worker, view.today), view));
    if (isOfWorkers)
      return replaceBy(workersFace(allWorkers(overview, view), view, page.parse(pressed.inputs.page)));
    return replaceBy(overviewFace(reviewOf(overview.listed, view.today), view));
  });
}

/** By name: whoever has a case, or work with cases. */
function allWorkers({ source }: Overview, { members, today }: LeaderView) {
  const figures = members
    .filter(({ left }) => !left)
    .sort(byName)
    .map((member) => ({ member, of: workerFigures(source, member.id, today) }));
  return figures.filter(({ member, of }) => of.caseload > 0 || doesCaseWork(member)).map(({ of }) => of);
}

function doesCaseWork({ roles }: Member): boolean {
  return roles.some((role) => role !== 'leader');
}

const talked = z.object({ worker: z.string().min(1), week: z.enum(talkWeeks) });

/** *Tag en snak*: `{worker, week}`, and not a word of what it is about. */
export function planTalk(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (view) => {
    const { pressed } = input;
    const form = (error?: string) =>
      replaceBy(talkFace(view, { name: 'talk', step: 0, filled: filledIn(pressed.inputs), error }));
    if (asksMore(pressed.inputs) && readAsked(pressed.inputs)) return form();
    const given = talked.safeParse(pressed.inputs).data;
    const isColleague = view.members.some(({ id, left }) => id === given?.worker && !left);
    if (!given || !isColleague) return form(leaderTexts(view.language).whoRequired);
    const { addDays } = deps.calendar(view.team);
    const talk = { worker: given.worker, week: weekChosen(given.week, { today: view.today, addDays }) };
    return changeTalks(input, deps, view, (team) => withTalk(team, talk, view.today));
  });
}

const held = z.object({ worker: z.string().min(1), week: z.iso.date() });

/** *Holdt*: nothing of it is left. */
export function talkHeld(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (view) => {
    const talk: PlannedTalk | undefined = held.safeParse(input.pressed.inputs).data;
    if (!talk) return say(text(view.language, 'answer.tooOld'));
    return changeTalks(input, deps, view, (team) => withoutTalk(team, talk, view.today));
  });
}

async function changeTalks(
  { pressed, person }: MemberPressInput,
  deps: TalkDeps,
  view: LeaderView,
  change: (team: Team) => Team,
): Promise<Answer> {
  const team = await deps.store.teams.update(view.team.id, (current = view.team) => change(current));
  const audit = [
    {
      at: utcOf(deps.clock()),
      who: person.member.id,
      act: 'change' as const,
      verb: pressed.verb,
      card: 'C42',
    },
  ];
  await deps.store.commit(team.id, { ...noChange, audit });
  const { listed } = await loadOverview(deps, team, view.today);
  return replaceBy(overviewFace(reviewOf(listed, view.today), { ...view, team }));
}

/** The card of a deviation, with its forms. */
export function showDeviation(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async ({ team, language }) => {
    const row = (await deps.store.messages.get(team.id, textIn(input.pressed, 'deviation')))?.row;
    if (!isOfView(row, 'deviation')) return say(text(language, 'answer.tooOld'));
    return replaceBy(await draw(team, row, deps));
  });
}
