import { dateOf } from '../calendar/localTime.ts';
import { fill } from '../language/text.ts';
import { checkText } from '../privacy/guard.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { draw } from '../talk/drawMessage.ts';
import { type MemberPress, type Press, textIn } from '../talk/press.ts';
import { isLeader, worksWithCases } from '../talk/rights.ts';
import { refusalText, type StoryAction } from './action.ts';
import { changeStory, type StoryAct, type StoryChanged } from './change.ts';
import { checkStory } from './check.ts';
import { storyFacts } from './facts.ts';
import { storyHash } from './hash.ts';
import { formMessage, postMessages, threadMessages } from './messages.ts';
import { answerForm } from './pressForm.ts';
import { approve, clap, clear, isOver, reject, type StoryStep, sendBack, share, withdraw } from './rules.ts';
import { readStory } from './search.ts';
import { storyTexts } from './texts.ts';
import { foundLines } from './viewForm.ts';

/** What can be done with a story, and by whom: everybody's right is checked here again. */
export const storyPresses = {
  // A CPR number is taken out of the form, and the author told.
  'story.check': { ...ofStory(answerForm), checksText: true },
  'story.submit': { ...ofStory(answerForm), checksText: true },
  'story.approve': { ...ofStory(review), chosen: ['hash'] },
  'story.sendBack': ofStory(giveBack),
  'story.reject': ofStory((action, deps) => change(action, deps, { decide: reject })),
  'story.clap': ofStory((action, deps) => change(action, deps, { decide: clap })),
  'story.learn': ofStory(openThread),
  'story.delete': ofStory(takeBack),
  'story.withdraw': ofStory(takeBack),
  'story.withdrawCitizen': ofStory(takeBack),
  'story.cleared': ofStory(seenTo),
  'story.read': { by: 'anybody', chosen: ['story'], run: readStory },
} as const satisfies Record<string, Press>;

function ofStory(answer: (action: StoryAction, deps: TalkDeps) => Promise<Answer>): MemberPress {
  return { run: (input, deps) => answer({ ...input, story: textIn(input.pressed, 'story') }, deps) };
}

type Doing = Pick<StoryAct, 'decide' | 'messages'>;

async function change(action: StoryAction, deps: TalkDeps, doing: Doing): Promise<Answer> {
  return shown(await commit(action, deps, doing), action, deps);
}

function commit({ person, pressed, source, story }: StoryAction, deps: TalkDeps, doing: Doing) {
  const { team, member } = person;
  return changeStory(deps, {
    teamId: team.id,
    id: story,
    by: member.id,
    verb: pressed.verb,
    source,
    ...doing,
  });
}

/** The pressed card as it must look now; the other copies follow by the outbox. */
async function shown(
  changed: StoryChanged,
  { person, pressed, language }: StoryAction,
  deps: TalkDeps,
): Promise<Answer> {
  if (changed.type !== 'done')
    return say(refusalText(language, changed.type === 'missing' ? 'gone' : changed.why));
  const message = await deps.store.messages.get(person.team.id, pressed.message);
  if (!message || !isAbout(message.row, changed.row)) return say(storyTexts(language).done.withdrawn);
  return replaceBy(await draw(person.team, message.row, deps));
}

function isAbout(message: MessageRow, { id }: StoryRow): boolean {
  return 'stories' in message && message.stories.includes(id);
}

/** Approved is what the reviewer saw; the check looks once more, as the team may know more names by now. */
async function review(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, story, language } = action;
  const row = (await deps.store.stories.get(person.team.id, story))?.row;
  if (!row) return say(refusalText(language, 'gone'));
  const facts = await storyFacts(person.team, deps);
  const check = row.text && checkStory(row.text, row.kind, facts.known);
  if (check && (check.type === 'blocked' || check.findings.some(({ confirmable }) => !confirmable)))
    return say(storyTexts(language).refuse.found);
  const hash = textIn(pressed, 'hash');
  const today = dateOf(deps.now());
  return change(action, deps, {
    decide: (current, act) => approveAndShare(current, hash, act, today),
    messages: (after, { at }) => (after.state === 'shared' ? postMessages(after, at) : []),
  });
}

function approveAndShare(
  row: StoryRow,
  hash: string,
  act: { by: string; at: string },
  today: string,
): StoryStep {
  if (hash !== storyHash(row) && row.text) return { type: 'refuse', why: 'changed' };
  const approved = approve(row, hash, act);
  if (approved.type === 'refuse' || approved.row.state !== 'approved' || row.when === 'month')
    return approved;
  return share(approved.row, today);
}

/** A comment is a text like any other: whatever the check finds has to go. */
async function giveBack(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const comment = textIn(pressed, 'comment').trim().slice(0, 300);
  const { review: texts } = storyTexts(language);
  if (comment === '') return say(texts.commentError);
  const facts = await storyFacts(person.team, deps);
  const { verdict, findings } = checkText(comment, 'wideStory', { names: facts.known.codes, initials: [] });
  if (verdict !== 'pass') {
    const lines = foundLines(
      findings.map((one) => ({ ...one, field: 'start', confirmable: true })),
      language,
    );
    return say(fill(texts.commentFound, { findings: lines.join('; ') }));
  }
  return change(action, deps, {
    decide: (row, act) => {
      const step = sendBack(row, comment, act);
      return step.type === 'next' ? { type: 'next', row: { ...step.row, forms: row.forms + 1 } } : step;
    },
    messages: (row, { at }) => {
      const author = facts.members.find(({ id }) => id === row.author);
      return author ? [formMessage(row, author, at)] : [];
    },
  });
}

/** One reply under the post, however often it is asked for. */
async function openThread(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, language } = action;
  const post = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  const changed = await commit(action, deps, {
    decide: (row) => (isOver(row) ? { type: 'refuse', why: 'gone' } : { type: 'next', row }),
    messages: (row, { at }) => (post && isAbout(post, row) ? threadMessages(row, post, at) : []),
  });
  if (changed.type !== 'done') return shown(changed, action, deps);
  return say(storyTexts(language).post.learnThere);
}

/** By its author, the leader, or anybody who works with citizens when the citizen wants it. */
async function takeBack(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { person, pressed } = action;
  const { team, member } = person;
  return change(action, deps, {
    decide: (row, act) => {
      if (pressed.verb === 'story.withdrawCitizen' && (worksWithCases(member) || isLeader(team, member)))
        return withdraw(row, 'citizen', act);
      if (row.author === member.id) return withdraw(row, 'author', act);
      return isLeader(team, member) && row.state !== 'draft'
        ? withdraw(row, 'leader', act)
        : { type: 'refuse', why: 'notYours' };
    },
  });
}

/** The leader's word that what the bot cannot take back is gone. */
async function seenTo(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { team, member } = action.person;
  if (!isLeader(team, member)) return say(refusalText(action.language, 'notYours'));
  return change(action, deps, { decide: clear });
}
