import { faceOf } from '../../cards/face.ts';
import { monthText } from '../../language/dates.ts';
import { fill, text } from '../../language/text.ts';
import { keepPost } from '../../register/keepPost.ts';
import { utcOf } from '../../store/utc.ts';
import { type Answer, card, say, toAlone } from '../../talk/answer.ts';
import type { TalkDeps } from '../../talk/deps.ts';
import type { MemberPressInput } from '../../talk/press.ts';
import { filePath, oneTime } from './file.ts';
import { asLeader } from './press.ts';
import { statementTexts } from './texts.ts';

/** *Hent CSV*: an address that works once, for ten minutes, in an answer to whoever pressed alone. */
export function statementFile(input: MemberPressInput, deps: TalkDeps): Promise<Answer> {
  return asLeader(input, deps, async ({ month }) => {
    const { person, pressed, language } = input;
    const { team, member } = person;
    const words = statementTexts(language);
    const site = deps.site();
    if (!site) return say(words.noFile);
    const { token, stored } = oneTime(deps.clock());
    const audit = [{ at: utcOf(deps.clock()), who: member.id, verb: pressed.verb, card: 'C31' }];
    const of = { id: pressed.message, view: 'statement' as const };
    await keepPost(
      deps,
      team.id,
      of,
      (row) => row && { ...row, statement: { ...row.statement, fetch: stored } },
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
  });
}
