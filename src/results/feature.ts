import type { Feature } from '../feature.ts';
import { monthWords } from '../talk/keptWords.ts';
import { addCharts } from './charts/route.ts';
import { marblesCommand } from './command.ts';
import { forecastCommand } from './commandForecast.ts';
import { postsCount } from './count.ts';
import { measuresCount } from './countMeasures.ts';
import { cakeMessage, marblesMessage } from './message.ts';
import { marblesPost } from './post.ts';
import { answerCakeCard } from './pressCake.ts';
import { cheer } from './pressCheer.ts';
import { quarterMessage } from './quarter/message.ts';
import { quarterPost } from './quarter/post.ts';
import { decideQuarter, shareQuarter } from './quarter/press.ts';
import { addPictures } from './route.ts';
import { resultsCommand } from './statements/command.ts';
import { exportStatement } from './statements/export.ts';
import { addStatementFiles } from './statements/file.ts';
import { forgetDeviations } from './statements/forget.ts';
import { lateRegistrations } from './statements/late.ts';
import { statementMessage, statementPostMessage } from './statements/message.ts';
import { deviationMessage } from './statements/messageDeviation.ts';
import { statementPost } from './statements/post.ts';
import { deadlinePost } from './statements/postDeadlines.ts';
import {
  commentStatement,
  shareStatement,
  showAll,
  showBoard,
  waitWithStatement,
} from './statements/press.ts';
import { setBenchmark, setTarget } from './statements/pressAims.ts';
import {
  answerDeviation,
  askAboutDeviation,
  closeDeviation,
  moveDeadline,
} from './statements/pressDeviation.ts';
import { statementFile } from './statements/pressFile.ts';
import { resultsPage } from './statements/tab.ts';
import { statementTexts } from './statements/texts.ts';
import { marbleTexts } from './texts.ts';
import { forecastTexts } from './textsForecast.ts';
import { resultsTool } from './tool.ts';
import { receiptMessage, stepAskedMessage, unseenMessage } from './weeks/message.ts';
import { stepsOnCase } from './weeks/onCase.ts';
import { weekPost } from './weeks/post.ts';
import { askWorker } from './weeks/pressAsk.ts';

/** What a team's work came to: statements, marbles, cake, forecast. */
export const results = {
  messages: {
    ...{ marbles: marblesMessage, cake: cakeMessage },
    ...{ statement: statementMessage, statementPost: statementPostMessage, deviation: deviationMessage },
    quarter: quarterMessage,
    ...{ receipt: receiptMessage, unseen: unseenMessage, stepAsked: stepAskedMessage },
  },
  onCase: { ...lateRegistrations, outdated: stepsOnCase },
  routes: [addPictures, addCharts, addStatementFiles],
  posts: [marblesPost, statementPost, deadlinePost, quarterPost, weekPost],
  forgets: [forgetDeviations],
  counts: [postsCount, measuresCount],
  commands: [
    {
      names: { da: ['kugle', 'kugler', 'kuglekassen'], en: ['marbles', 'marble'] },
      help: { group: 'team', line: (language) => marbleTexts(language).help },
      run: marblesCommand,
    },
    {
      names: { da: ['udsigt', 'hvad'], en: ['forecast', 'what'] },
      takes: [],
      help: { group: 'overview', line: (language) => forecastTexts(language).help },
      run: forecastCommand,
    },
    {
      names: { da: ['resultater', 'tal'], en: ['results'] },
      takes: monthWords,
      help: { group: 'leader', line: (language) => statementTexts(language).help },
      run: resultsCommand,
    },
  ],
  presses: {
    'statement.share': { run: shareStatement },
    'statement.wait': { run: waitWithStatement },
    'statement.comment': { checksText: true, run: commentStatement },
    'statement.all': { run: showAll },
    'statement.board': { run: showBoard },
    'statement.file': { run: statementFile },
    'statement.target': { chosen: ['measure'], run: setTarget },
    'statement.benchmark': { checksText: true, run: setBenchmark },
    'deviation.answer': { chosen: ['responsible'], checksText: true, run: answerDeviation },
    'deviation.close': { run: closeDeviation },
    'deviation.sparring': { run: askAboutDeviation },
    'deviation.later': { run: moveDeadline },
    'quarter.share': { run: shareQuarter },
    'quarter.decide': { chosen: ['responsible'], checksText: true, run: decideQuarter },
    'week.ask': { run: askWorker },
    'cake.answer': { run: answerCakeCard },
    'cheer.clap': { run: cheer },
    'cheer.marble': { run: cheer },
  },
  tab: { results: resultsPage },
  tools: { results: resultsTool },
  exports: { statement: exportStatement },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
