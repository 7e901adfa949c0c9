import { dateOf } from '../calendar/localTime.ts';
import { faceOf, small } from '../cards/face.ts';
import { type Form, type OpenForm, withForm } from '../cards/form.ts';
import type { Button, Said } from '../cards/said.ts';
import { inputId, type Saying } from '../cards/saying.ts';
import { saySteps } from '../cards/sayingSteps.ts';
import { type Language, text } from '../language/text.ts';
import type { Member } from '../store/rows.ts';
import { type Answer, card, toAlone } from './answer.ts';
import { type SayAbout, saysOf } from './caseSay.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { CaseOf } from './findCase.ts';

interface FormInput {
  caseRef: string;
  about: SayAbout;
  members: readonly Member[];
  team: string;
  language: Language;
  back: Button;
  /** Whether its reader answers for the whole case. */
  isPrimary?: boolean;
}

/** The head of a case with the form of one thing that can be said about it. */
export function withSaying(said: Said, saying: Saying, open: OpenForm, input: FormInput): Said {
  const { caseRef, about, members, team, language, back, isPrimary } = input;
  const asked = { ...about, members, team, ...(isPrimary === undefined ? {} : { isPrimary }) };
  const reader = { language, today: about.today };
  const form: Form = {
    name: saying.id,
    verb: 'case.say',
    steps: (filled) => {
      const steps = saySteps(saying, asked, reader, filled);
      return steps.length > 0 ? steps : [{ questions: [] }];
    },
    data: { case: caseRef, say: saying.id },
  };
  const title = small(saying.texts[language].open);
  return withForm({ ...said, title, tone: 'today' }, form, open, language, back);
}

/**
 * What a typed line left open is asked: the form that says it, filled in with what was understood, by the fields of the
 * saying. Undefined where that cannot be said of the case now. `whole`: all was understood, and it is asked nevertheless.
 */
export function sayForm(
  found: CaseOf,
  id: string,
  understood: Readonly<Record<string, string | undefined>>,
  { language }: Asked,
  deps: Pick<TalkDeps, 'says' | 'world' | 'now'>,
  heard: 'partly' | 'whole' = 'partly',
): Answer | undefined {
  const { team, record, members } = found;
  const { caseRef, state } = record;
  const about = { state, programme: deps.world(team, state.programme).programme, today: dateOf(deps.now()) };
  const offered = saysOf(deps.says, about, false).find(({ saying }) => saying.id === id);
  if (!offered || offered.opens !== undefined) return undefined;
  const { saying } = offered;
  const filled = Object.entries(understood).map(([field, value = '']) => [inputId(saying, field), value]);
  const back = { verb: 'case.show', title: text(language, 'actions.showCase'), data: { case: caseRef } };
  const open: OpenForm = { name: id, step: 0, filled: Object.fromEntries(filled) };
  const head: Said = {
    ...{ code: caseRef, title: '', tone: 'today', icon: 'TaskListLtr' },
    status: heard === 'whole' ? [] : [text(language, 'command.partly')],
  };
  const said = withSaying(head, saying, open, { caseRef, about, members, team: team.id, language, back });
  const ids = { team: team.id, message: '', card: '' };
  return toAlone(found, card(faceOf(said, { language, ids, summary: text(language, 'summary.reply') })));
}
