import { faceOf } from '../../cards/face.ts';
import type { Face } from '../../cards/view.ts';
import { monthText } from '../../language/dates.ts';
import { fill } from '../../language/text.ts';
import type { FaceInput, MessageKind } from '../../outbox/message.ts';
import type { MessageOf } from '../../store/messageRow.ts';
import { chartUrl } from '../charts/route.ts';
import { loadStatement, namedProgramme } from './load.ts';
import type { LoadedStatement } from './shown.ts';
import { statementTexts } from './texts.ts';
import { channelFace, leaderFace, type StatementView } from './view.ts';

type OfStatement = MessageOf<'statement' | 'statementPost'>;

/** C31 for the leader, who shares it. */
export const statementMessage: MessageKind<MessageOf<'statement'>, LoadedStatement | undefined> = {
  load: ({ statement }, store, teamId) => loadStatement(store, teamId, statement),
  face: (input, loaded) => (loaded ? leaderFace(viewOf(input, loaded)) : noFace(input)),
  isOver: ({ statement }, loaded) => loaded?.row.shared?.[statement.programme] !== undefined,
};

/** What was shared. */
export const statementPostMessage: MessageKind<MessageOf<'statementPost'>, LoadedStatement | undefined> = {
  load: ({ statement }, store, teamId) => loadStatement(store, teamId, statement),
  face: (input, loaded) => (loaded ? channelFace(viewOf(input, loaded)) : noFace(input)),
};

function viewOf(input: FaceInput<OfStatement>, loaded: LoadedStatement): StatementView {
  const { message, team, language, today, calendar, look, site } = input;
  const { programme, waits } = message.statement;
  return {
    ...loaded,
    ...{ language, today, calendar, ids: { team: team.id, message: message.id } },
    chartUrl: chartUrl(site),
    programme: namedProgramme(team, programme, today),
    ...(waits !== undefined && { waits }),
    ...(look?.form && { form: look.form }),
  };
}

/** The version is gone from storage: the card says of which month it was. */
function noFace({ message, team, language }: FaceInput<OfStatement>): Face {
  const words = statementTexts(language);
  const { month } = message.statement;
  return faceOf(
    { title: fill(words.nothing, { month: monthText(language, month) }), tone: 'dropped' },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summaryPost },
  );
}
