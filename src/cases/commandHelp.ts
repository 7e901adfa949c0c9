import { dateOf } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { type CaseEvent, helpSources } from '../engine/events.ts';
import { hasCard } from '../engine/recipients.ts';
import { fill, text } from '../language/text.ts';
import { type Answer, card, say, toAlone } from '../talk/answer.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import type { Asked, CommandInput } from '../talk/command.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { type CaseOf, findCase, namedCase } from '../talk/findCase.ts';
import { type MemberPressInput, textIn } from '../talk/press.ts';
import { replyFace } from '../talk/replyFace.ts';
import { sayForm } from '../talk/sayForm.ts';
import { settledAnswer, type Typed } from '../talk/settledReply.ts';
import { dayIn } from '../talk/typedDay.ts';
import { helpWords } from './textsHelp.ts';
import { pastDay } from './understood.ts';

type HelpSource = (typeof helpSources)[number];

const sourceWords: readonly [RegExp, HelpSource][] = [
  [/^(virksomhed(en)?|arbejdsplads(en)?|(the )?company)$/, 'company'],
  [/^(borger(en)?|(the )?citizen)$/, 'citizen'],
];
/** Words that say nothing beside who it was. */
const fillers =
  /(?<!\p{L})(?:fra|af|akut|nu|beder om|har brug for|hjælp|ringede?|from|by|needs|asks for|help|now)(?!\p{L})/gu;

/** `/akut B-101 virksomheden`: somebody needs help now. Whoever takes the telephone may say it, and sees nothing of the case for it. */
export async function urgentCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const words = helpWords(input.language).urgent;
  const line = readCaseLine(input.rest);
  const found = await namedCase(line?.caseRef, words.usage, input, deps, { onTelephone: true });
  if ('type' in found) return found;
  const from = sourceOf(line?.said ?? '');
  if (!from || input.onlyAsk) return toAlone(found, card(whoFace(found, input)));
  return requestHelp(found, from, input, deps);
}

/** Who it was, if that is all that was said. */
function sourceOf(said: string): HelpSource | undefined {
  const who = said.toLowerCase().replace(fillers, '').replace(/[.!]/g, '').replace(/\s+/g, ' ').trim();
  return sourceWords.find(([word]) => word.test(who))?.[1];
}

/** The question of `/akut`, answered. Its case comes back from the client, so it is looked up and checked again. */
export async function answerUrgent(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const found = await findCase(textIn(input.pressed, 'case'), input, deps, { onTelephone: true });
  if ('type' in found) return found;
  const from = helpSources.find((one) => one === textIn(input.pressed, 'from'));
  if (!from) return say(text(input.language, 'answer.badInput'));
  return requestHelp(found, from, input, deps);
}

function requestHelp(found: CaseOf, from: HelpSource, asked: Asked, deps: TalkDeps): Promise<Answer> {
  const { caseRef } = found.record;
  const { registered: title, told } = helpWords(asked.language).urgent;
  const typed = { title, lines: [fill(told, { code: caseRef })] };
  return written(
    found,
    'help.request',
    (at) => ({ at, caseRef, type: 'helpRequested', from }),
    typed,
    asked,
    deps,
  );
}

function whoFace({ team, record }: CaseOf, { language }: Asked): Face {
  const words = helpWords(language).urgent;
  const buttons = helpSources.map((from) => ({
    ...{ verb: 'help.request', title: words.from[from], data: { case: record.caseRef, from } },
  }));
  return faceOf(
    { code: record.caseRef, title: words.title, status: [words.who], tone: 'now', buttons },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}

/** Half said: whether that was meant, today. */
function meantAlone(found: CaseOf, { language }: Asked): Answer {
  const { help, ask } = helpWords(language).promise;
  const { caseRef } = found.record;
  const data = { command: 'promise', rest: caseRef, sure: 'yes' };
  const yes = { verb: 'typed.run', title: ask, data, style: 'positive' } as const;
  const said = { code: caseRef, title: help.detail.toLowerCase(), tone: 'today', buttons: [yes] } as const;
  return toAlone(found, card(replyFace(said, { language, team: found.team.id })));
}

/** `/løfte B-101`: the citizen was promised an answer, today unless it says when. */
export async function promiseCommand(input: CommandInput, deps: TalkDeps): Promise<Answer> {
  const words = helpWords(input.language).promise;
  const line = readCaseLine(input.rest);
  const found = await namedCase(line?.caseRef, words.usage, input, deps);
  if ('type' in found) return found;
  const { team, record } = found;
  const today = dateOf(deps.now());
  if (!hasCard(deps.world(team, record.state.programme).programme, 'C24'))
    return toAlone(found, say(words.off));
  const said = line?.said.toLowerCase() ?? '';
  const day = dayIn(said, today, false);
  if (input.onlyAsk && (day?.on ?? today) === today) return meantAlone(found, input);
  if (input.onlyAsk || day?.rest.trim() !== '' || (day.on ?? today) > today) {
    const asks = sayForm(found, 'promiseMade', pastDay(said, today), input, deps);
    return asks ?? toAlone(found, say(words.usage));
  }
  const { caseRef } = record;
  const dated = day.on !== undefined && day.on !== today ? { date: day.on } : {};
  const event = (at: string): CaseEvent => ({ at, caseRef, ...dated, type: 'promiseMade' });
  const typed = { title: words.registered, lines: [fill(words.told, { code: caseRef })] };
  return written(found, 'promise.make', event, typed, input, deps);
}

async function written(
  found: CaseOf,
  verb: string,
  event: (at: string) => CaseEvent,
  typed: Typed,
  { language, source }: Asked,
  deps: TalkDeps,
): Promise<Answer> {
  const { team, member, record } = found;
  const registered = await deps.register({
    ...{ teamId: team.id, caseRef: record.caseRef, by: member.id, source, verb },
    decide: ({ now }) => ({ type: 'events', events: [event(now)] }),
  });
  return settledAnswer(registered, found, typed, language, deps);
}
