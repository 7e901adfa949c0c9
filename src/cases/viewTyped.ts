import type { LocalDate } from '../calendar/local.ts';
import type { Block, Button } from '../cards/said.ts';
import { inputId } from '../cards/saying.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import { type CaseSay, saysOf } from '../talk/caseSay.ts';
import type { TalkDeps } from '../talk/deps.ts';
import type { CaseOf } from '../talk/findCase.ts';
import { replyFace } from '../talk/replyFace.ts';
import { courseWords } from './textsCommand.ts';
import type { CourseAct } from './typed.ts';

interface TypedView {
  language: Language;
  today: LocalDate;
}

/** `/praktik B-101`: what can be said about a placement, each with its form; the one that was half said is filled in. */
export function placementFace(
  { team, record }: CaseOf,
  act: CourseAct | undefined,
  { language, today }: TypedView,
  { says, world }: Pick<TalkDeps, 'says' | 'world'>,
): Face {
  const about = { state: record.state, programme: world(team, record.state.programme).programme, today };
  const sayable = saysOf(says, about, false).filter(({ group }) => group === 'placement');
  const words = courseWords(language);
  return replyFace(
    {
      ...{ code: record.caseRef, title: words.placementTitle, tone: 'figures', icon: 'TaskListLtr' },
      status: [words.placementStatus],
      blocks: sayable.map((one) => rowOf(one, record.caseRef, act, language)),
      buttons: [
        { verb: 'case.show', title: text(language, 'actions.showCase'), data: { case: record.caseRef } },
      ],
    },
    { language, team: team.id },
  );
}

function rowOf(
  { saying, opens }: CaseSay,
  code: string,
  act: CourseAct | undefined,
  language: Language,
): Block {
  const title = saying.texts[language].open;
  const filled = saying.id === 'placement' ? filledBy(act) : {};
  const data = { case: code, say: saying.id, ...filled };
  return { kind: 'row', what: title, tap: { verb: opens ?? 'case.form', title, data } };
}

function filledBy(act: CourseAct | undefined): Record<string, string> {
  if (act?.type !== 'start') return {};
  const id = { id: 'placement' };
  return {
    ...(act.on ? { [inputId(id, 'start')]: act.on } : {}),
    ...(act.weeks ? { [inputId(id, 'weeks')]: String(act.weeks) } : {}),
  };
}

type EndingAct = Extract<CourseAct, { type: 'job' | 'education' }>;

/** `/job B-301 fleksjob`: a job ends the course, so it is asked about before anything is registered. */
export function jobFace(
  { team, record }: CaseOf,
  act: EndingAct,
  rest: string,
  { language, today }: TypedView,
): Face {
  const words = courseWords(language);
  const on = act.on ?? today;
  const what = act.type === 'education' ? words.education : words.kinds[act.kind];
  const data = { command: 'work', rest, sure: 'yes' };
  const yes: Button = { verb: 'typed.run', title: words.jobYes, data, style: 'positive' };
  const open: Button = {
    ...{ verb: 'case.show', title: text(language, 'actions.showCase') },
    data: { case: record.caseRef },
  };
  return replyFace(
    {
      ...{ code: record.caseRef, title: words.jobTitle, tone: 'today' },
      status: [fill(words.jobFrom, { what, date: dateText(language, on, today) })],
      blocks: [{ kind: 'line', text: words.jobText }],
      buttons: [yes, open],
    },
    { language, team: team.id },
  );
}
