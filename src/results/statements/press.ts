import { z } from 'zod';
import { dateOf } from '../../calendar/localTime.ts';
import { text } from '../../language/text.ts';
import { checkText } from '../../privacy/guard.ts';
import { commit } from '../../register/commit.ts';
import { newMessage } from '../../register/newMessage.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type { Stored } from '../../store/rows.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import { untilWritten } from '../../store/untilWritten.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, card, replaceBy, say, toAlone } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import { draw } from '../../talk/drawMessage.ts';
import { type MemberPressInput, textIn } from '../../talk/press.ts';
import { isLeader } from '../../talk/rights.ts';
import { chartUrl } from '../charts/route.ts';
import { longestComment } from './formsAims.ts';
import { loadStatement, namedProgramme } from './load.ts';
import { statementPostId } from './messages.ts';
import { type Reader, readers } from './shown.ts';
import { statementTexts } from './texts.ts';
import { type Pressed, replyFace } from './view.ts';

const pressedOf = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  version: z.coerce.number().int().min(1),
  programme: z.string().min(1),
  /** Whose figures; left out: the leader's. */
  reader: z.enum(readers).catch('leader'),
});

/** *Del i kanalen*: what the channel may see is posted; a correction answers the post of its month. */
export function shareStatement(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (of) => {
    const { team } = input.person;
    const to = team.channels.celebrations;
    if (!to) return say(statementTexts(input.language).noChannel);
    return change(input, deps, of, async (row) => {
      if (row.shared?.[of.programme]) return undefined;
      const at = deps.now();
      const post = await postOf(deps, team.id, of, to);
      return { row: { ...row, shared: { ...row.shared, [of.programme]: at } }, messages: [{ row: post }] };
    });
  });
}

async function postOf(deps: TalkDeps, teamId: string, statement: Pressed, to: string): Promise<MessageRow> {
  const first = statementPostId(statement.month, statement.programme);
  const posted = (await deps.store.messages.get(teamId, first))?.row;
  const thread = posted?.conversationId;
  const at = deps.now();
  return newMessage({
    ...{ id: posted ? `${first}|${statement.version}` : first, audience: 'channel', to, cards: [], at },
    ...(thread && { thread }),
    ...{ view: 'statementPost', statement },
  });
}

/** *Vent*: nobody is asked again. */
export function waitWithStatement(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async (of) => {
    await change(input, deps, of, async (row) => ({
      row: { ...row, waiting: [...new Set([...(row.waiting ?? []), of.programme])] },
      messages: [],
    }));
    return say(statementTexts(input.language).waitsNow);
  });
}

/** A paragraph for the channel; whatever the guard finds in it has to go. */
export async function commentStatement(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = input;
  const words = statementTexts(language);
  const message = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  if (message?.view !== 'statement') return say(text(language, 'answer.tooOld'));
  const comment = textIn(pressed, 'comment').trim().slice(0, longestComment);
  if (comment === '') return say(words.commentRequired);
  if (checkText(comment, 'wideStory').verdict !== 'pass') return say(words.commentStopped);
  return asLeader(
    input,
    deps,
    (of) =>
      change(input, deps, of, async (row) => ({
        row: { ...row, comments: { ...row.comments, [of.programme]: comment } },
        messages: [],
      })),
    message.statement,
  );
}

/** *Se alle tal*: the leader's exact ones for the leader, for everybody else what the channel sees. */
export async function showAll(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { team, member } = input.person;
  return showTo(input, deps, isLeader(team, member) ? 'leader' : 'channel');
}

export function showBoard(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, () => showTo(input, deps, 'board'));
}

async function showTo(input: MemberPressInput, deps: TalkDeps, reader: Reader): Promise<Answer> {
  const { person, pressed, language } = input;
  const of = pressedOf.safeParse(pressed.inputs).data;
  const loaded = of && (await loadStatement(deps.store, person.team.id, of));
  // What has not been shared is nobody's but the leader's.
  const mayRead = reader !== 'channel' || loaded?.row.shared?.[of?.programme ?? ''] !== undefined;
  if (!of || !loaded || !mayRead) return say(text(language, 'answer.tooOld'));
  const posted = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  const hasFile = posted?.view === 'statement' || posted?.view === 'statementPost';
  const message = hasFile ? posted.id : '';
  const today = dateOf(deps.now());
  const programme = namedProgramme(person.team, of.programme, today);
  const view = {
    ...{ ...loaded, language, today, programme, calendar: deps.calendar(person.team) },
    ...{ ids: { team: person.team.id, message }, chartUrl: chartUrl(deps.site()) },
  };
  return toAlone(person, card(replyFace(view, reader)));
}

type Work = (of: z.output<typeof pressedOf>) => Promise<Answer> | Answer;

/** By the leader, or whoever was asked in the leader's place. */
export async function asLeader(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  work: Work,
  given?: Pressed,
): Promise<Answer> {
  const of = pressedOf.safeParse(given ?? pressed.inputs).data;
  if (!of) return say(text(language, 'answer.tooOld'));
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  const isAsked = message?.view === 'statement' && message.to === member.id && !member.left;
  return isLeader(team, member) || isAsked ? work(of) : say(text(language, 'answer.forbidden'));
}

type Changed = { row: StatementRow; messages: { row: MessageRow }[] };

/** What is done with a version; its figures stay. The card is drawn anew. */
export async function change(
  { person: { team, member }, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  { month, version }: Pressed,
  next: (row: StatementRow) => Promise<Changed | undefined>,
): Promise<Answer> {
  const done = await untilWritten('a statement', async () => {
    const stored: Stored<StatementRow> | undefined = await deps.store.statements.get(team.id, month, version);
    const changed = stored && (await next(stored.row));
    if (!stored || !changed) return 'nothing';
    const audit = [
      { at: utcOf(deps.clock()), who: member.id, act: 'change' as const, verb: pressed.verb, card: 'C31' },
    ];
    const { row, messages } = changed;
    const statements = [{ row, etag: stored.etag }];
    return (await commit(deps, team.id, { statements, messages, audit })) ? 'changed' : undefined;
  });
  if (done === 'nothing') return say(statementTexts(language).sharedAlready);
  const message = (await deps.store.messages.get(team.id, pressed.message))?.row;
  return message ? replaceBy(await draw(team, message, deps)) : say(text(language, 'answer.tooOld'));
}
