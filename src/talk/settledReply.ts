import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { capital } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { dateText, momentText } from '../language/dates.ts';
import { type Language, text } from '../language/text.ts';
import type { Registered } from '../register/contract.ts';
import { type Answer, card, say, toAlone } from './answer.ts';
import type { TalkDeps } from './deps.ts';
import { type CaseOf, refusedText } from './findCase.ts';
import { replyFace } from './replyFace.ts';

/** What was typed, or filled in on the form of a command, and what is said of it. */
export interface Typed {
  /** "kontakt registreret". */
  title: string;
  /** What else there is to know. */
  lines?: readonly string[];
  /** It is a fact of the case, which must stand in the case system too. */
  isFact?: true;
}

/** Of an act that was typed before: which one, by whom and when. */
interface Act {
  sequence: number;
  by: string;
  at: LocalInstant;
}

/**
 * The answer to everything typed that registers: the settled card with *Fortryd*, which stands for a day like that of
 * any card (4-cards.md); or why nothing was registered.
 */
export function settledAnswer(
  registered: Registered,
  found: CaseOf,
  typed: Typed,
  language: Language,
  deps: Pick<TalkDeps, 'now'>,
): Answer {
  const code = found.record.caseRef;
  if (registered.type !== 'done') return toAlone(found, say(refusedText(registered, code, language)));
  return toAlone(found, card(settledFace(registered, found, typed, language, deps)));
}

/** Of a registration that was done; `filed`, of one whose fact stands in the case system now. */
export function settledFace(
  { record, next }: Extract<Registered, { type: 'done' }>,
  { team, member, members }: CaseOf,
  { title, lines = [], isFact }: Typed,
  language: Language,
  { now }: Pick<TalkDeps, 'now'>,
  filed?: Act,
): Face {
  const { sequence, by, at } = filed ?? { sequence: record.sequence, by: member.id, at: now() };
  const data = { case: record.caseRef };
  const act = { ...data, act: sequence };
  const files = isFact && !filed;
  return replyFace(
    {
      ...{ code: record.caseRef, title, tone: 'done' },
      status: [
        `${nameOf([member, ...members], by, language)} ${momentText(language, at, dateOf(now()))}`,
        ...nextText(next, language, dateOf(now())),
        ...(filed ? [text(language, 'state.journalised')] : []),
      ],
      blocks: lines.map((line) => ({ kind: 'line', text: capital(line) })),
      buttons: [
        ...(files
          ? [
              {
                verb: 'typed.journalise',
                title: text(language, 'actions.journalised'),
                data: { ...act, title },
              },
            ]
          : []),
        { verb: 'typed.undo', title: text(language, 'actions.undo'), data: act },
        { verb: 'case.show', title: text(language, 'actions.showCase'), data },
      ],
    },
    { language, team: team.id },
  );
}

function nextText(next: LocalDate | undefined, language: Language, today: LocalDate): string[] {
  return next ? [text(language, 'state.next', { date: dateText(language, next, today) })] : [];
}
