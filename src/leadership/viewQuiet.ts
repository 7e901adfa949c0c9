import { peopleIn } from '../cards/choosePerson.ts';
import { faceOf } from '../cards/face.ts';
import { type Form, withForm } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Said } from '../cards/said.ts';
import { leaveOn } from '../cards/standIns.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { type FaceInput, loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { isOrphan } from './quiet.ts';
import { quietTexts } from './textsQuiet.ts';

/** Somebody has answered nothing: a stand-in is offered, and it settles with a leave. */
export const quietMessage: MessageKind<MessageOf<'quiet'>> = { face: quietFace };

/** How long somebody stands in, where nobody says otherwise, in days. */
const usualDays = 7;

function quietFace(input: FaceInput<MessageOf<'quiet'>>): Face {
  const { message, team, members, language, today, look } = input;
  const words = quietTexts(language);
  const { worker, waiting } = message.quiet;
  const name = nameOf(members, worker, language);
  const member = members.find(({ id }) => id === worker);
  const away = member && leaveOn(member, today);
  const settled: Said | undefined = away && {
    ...{ title: name, tone: 'done' },
    status: [
      fill(words.standsIn, {
        name: nameOf(members, away.standIn ?? '', language),
        date: dateText(language, away.to, today),
      }),
    ],
  };
  const said: Said = settled ?? {
    ...{ title: name, tone: 'today', icon: 'Person' },
    status: [words.noAnswer, fill(waiting === 1 ? words.waitingOne : words.waiting, { count: waiting })],
    blocks: [{ kind: 'line', text: words.ask }],
    buttons: [
      { verb: 'form.open', title: words.setStandIn, data: { form: 'standIn' }, style: 'positive' },
      { verb: 'leader.show', title: words.talk, data: { form: 'talk', worker } },
    ],
    more: [{ verb: 'cases.team', title: words.theirCases, data: { worker } }],
  };
  const form = !settled && look?.form?.name === 'standIn' ? look.form : undefined;
  return faceOf(form ? withForm(said, standInForm(input), form, language) : said, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' } },
    summary: words.summary,
  });
}

function standInForm({
  message,
  team,
  members,
  language,
  today,
  calendar,
}: FaceInput<MessageOf<'quiet'>>): Form {
  const words = quietTexts(language);
  const others = members.filter(({ id }) => id !== message.quiet.worker);
  const usual = members.find(({ id }) => id === message.quiet.worker)?.standIn;
  return {
    ...{ name: 'standIn', verb: 'leader.standIn' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'person', id: 'standIn', label: words.who, required: words.whoRequired },
            ...{ people: peopleIn(others, 'people', language), team: team.id, style: 'compact' },
            value: usual ?? '',
          },
          {
            ...{ kind: 'date', id: 'to', label: words.until, required: words.untilRequired, min: today },
            value: calendar.addDays(today, usualDays),
          },
        ],
      },
    ],
  };
}

/** Cases that nobody has: a new person is one tap away, and a row settles when there is one. */
export const orphansMessage: MessageKind<MessageOf<'orphans'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: orphansFace,
};

const mostRows = 7;

function orphansFace(input: FaceInput<MessageOf<'orphans'>>, listed: readonly CaseRecord[]): Face {
  const { message, team, members, language } = input;
  const words = quietTexts(language);
  const count = listed.filter((record) => isOrphan(record, members)).length;
  const rest = listed.length - mostRows;
  const title = count === 0 ? words.orphansNone : count === 1 ? words.orphansOne : words.orphans;
  return faceOf(
    {
      title: fill(title, { count }),
      status: count === 0 ? [] : [words.orphansStatus],
      tone: count === 0 ? 'done' : 'today',
      blocks: [
        ...listed.slice(0, mostRows).map((record) => orphanRow(record, input)),
        ...(rest > 0 ? [{ kind: 'note' as const, text: fill(words.more, { count: rest }) }] : []),
      ],
    },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  );
}

function orphanRow(record: CaseRecord, { members, language }: FaceInput<MessageOf<'orphans'>>): Block {
  const words = quietTexts(language);
  const { caseRef, state } = record;
  const isWaiting = isOrphan(record, members);
  const worker = state.assignees[0]?.[1];
  const name = worker === undefined ? words.nobody : nameOf(members, worker, language);
  const choose = {
    ...{ verb: 'case.form', title: words.choose, tip: `${words.choose} ${caseRef}` },
    data: { case: caseRef, say: 'people' },
  };
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: isWaiting && worker !== undefined ? fill(words.hasLeft, { name }) : name,
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(isWaiting && { quick: [choose] }),
  };
}
