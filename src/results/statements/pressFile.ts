import { faceOf } from '../../cards/face.ts';
import { monthText } from '../../language/dates.ts';
import { fill, text } from '../../language/text.ts';
import { keepPost } from '../../register/keepPost.ts';
import { isOfView } from '../../store/messageRow.ts';
import type { ShownStatement } from '../../store/postRows.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, card, say, toAlone } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import type { MemberPressInput } from '../../talk/press.ts';
import { oneTime } from '../../web/oneTime.ts';
import { filePath } from './file.ts';
import { asLeader } from './press.ts';
import type { Reader } from './shown.ts';
import { statementTexts } from './texts.ts';

/** *Hent CSV*: an address that works once, for ten minutes, in an answer to whoever pressed alone. */
export async function statementFile(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  const { person, pressed } = input;
  const message = (await deps.store.messages.get(person.team.id, pressed.message))?.row;
  if (isOfView(message, 'statementPost')) return fileOf(input, deps, message.statement, 'channel');
  return asLeader(input, deps, (of) => fileOf(input, deps, of, of.reader));
}

async function fileOf(
  { person, pressed, language }: MemberPressInput,
  deps: TalkDeps,
  { month }: ShownStatement,
  reader: Reader,
): Promise<Answer> {
  const { team, member } = person;
  const words = statementTexts(language);
  const site = deps.site();
  if (!site) return say(words.noFile);
  const { token, stored } = oneTime(deps.clock());
  const audit = [
    { at: utcOf(deps.clock()), who: member.id, act: 'export' as const, verb: pressed.verb, card: 'C31' },
  ];
  const view = reader === 'channel' ? 'statementPost' : 'statement';
  await keepPost(
    deps,
    team.id,
    { id: pressed.message, view },
    (row) => row && { ...row, statement: { ...row.statement, fetch: { ...stored, reader } } },
    { audit },
  );
  const url = `${site.url}${filePath(team.id, pressed.message, token)}`;
  const face = faceOf(
    {
      title: fill(words.title, { month: monthText(language, month) }),
      status: [words.fileReady],
      ...{ tone: 'figures', link: { url, title: words.fetch } },
    },
    {
      ...{ language, ids: { team: team.id, message: '', card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
  return toAlone(person, card(face));
}
