import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { faceOf } from '../../cards/face.ts';
import { withForm } from '../../cards/form.ts';
import type { Block, Button, Said } from '../../cards/said.ts';
import type { Face } from '../../cards/view.ts';
import { dateText, monthText } from '../../language/dates.ts';
import { measureName } from '../../language/measureNames.ts';
import { nameIn } from '../../language/named.ts';
import { fill, type Language, text } from '../../language/text.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import type { ShownStatement } from '../../store/postRows.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { ChartUrl } from '../charts/route.ts';
import { deviationsFor } from './deviationsFor.ts';
import { deviationLine } from './deviationText.ts';
import { aimButtons, statementForm } from './formsAims.ts';
import { overTime } from './overTime.ts';
import type { LoadedStatement, NamedProgramme, Reader, Shown } from './shown.ts';
import { benchmarkTable, mainTables, otherTables, outsideNames } from './tables.ts';
import { statementTexts } from './texts.ts';

export interface StatementView extends LoadedStatement {
  language: Language;
  today: LocalDate;
  calendar: Calendar;
  chartUrl: ChartUrl;
  /** Of the message, or of an answer to somebody. */
  ids: { team: string; message: string };
  programme: NamedProgramme;
  waits?: string;
  form?: NonNullable<RenderInput['look']>['form'];
}

/** Months that are drawn on a card that was not asked for, and in an answer. */
const drawnMonths = { post: 6, answer: 12 } as const;

/** C31 to the leader: exact, beside what the channel will see; nothing is posted before *Del*. */
export function leaderFace(view: StatementView): Face {
  const { language, row, programme, form, waits, today } = view;
  const words = statementTexts(language);
  const month = monthText(language, row.month);
  const sharedOn = row.shared?.[programme.id];
  const comment = row.comments?.[programme.id];
  const state = sharedOn
    ? fill(words.shared, { date: dateText(language, sharedOn.slice(0, 10), today) })
    : waits
      ? fill(words.waits, { date: dateText(language, waits, today) })
      : words.onlyYou;
  const said: Said = {
    title: fill(row.version > 1 ? words.corrected : words.title, { month }),
    status: [
      nameIn(language, programme),
      ...versionParts(view),
      row.version > 0 ? state : words.runningStatus,
    ],
    tone: 'figures',
    blocks: [
      ...(row.version > 0 && !sharedOn ? [{ kind: 'line' as const, text: words.look }] : []),
      ...(comment ? [{ kind: 'note' as const, text: comment }] : []),
      ...figures(view, 'leader', drawnMonths.post),
    ],
    ...buttonsOf(view),
    inTab: { page: 'results' },
  };
  const asked = form && statementForm(form.name, view);
  return faceOf(asked ? withForm(said, asked, form, language) : said, {
    ...{ language, ids: { ...view.ids, card: '' }, summary: words.summary },
  });
}

/** From the second version on: which it is, and what it tells otherwise than the one before. */
export function versionParts({ row, language }: Pick<StatementView, 'row' | 'language'>): string[] {
  if (row.version < 2) return [];
  const names = [...new Set(row.changed.map((measure) => changedName(measure, row, language)))];
  return [fill(statementTexts(language).version, { version: row.version }), names.slice(0, 4).join(', ')];
}

/** A measure by its first figure. */
function changedName(measure: string, { lines }: StatementRow, language: Language): string {
  const line = lines.find((one) => one.measure === measure);
  return measureName(line ?? { measure, group: null }, language);
}

function buttonsOf(view: StatementView): Pick<Said, 'buttons' | 'more'> {
  const { row, programme, language } = view;
  const words = statementTexts(language);
  const data = { month: row.month, version: row.version, programme: programme.id };
  const all: Button = { verb: 'statement.all', title: words.all, data };
  const board: Button = { verb: 'statement.board', title: words.board, data };
  const file: Button = { verb: 'statement.file', title: words.file, data };
  if (row.version === 0) return { buttons: [all] };
  if (row.shared?.[programme.id]) return { buttons: [all, board], more: [file, ...aimButtons(view)] };
  return {
    buttons: [
      { verb: 'statement.share', title: words.share, data, style: 'positive' },
      { verb: 'form.open', title: words.comment, data: { form: 'statementComment' } },
    ],
    more: [all, board, file, { verb: 'statement.wait', title: words.wait, data }, ...aimButtons(view)],
  };
}

/** C31 in the channel: what section 4 of the measures lets it see, and the leader's comment. */
export function channelFace(view: StatementView): Face {
  const { language, row, programme } = view;
  const words = statementTexts(language);
  const isCorrection = row.version > 1;
  const comment = row.comments?.[programme.id];
  const data = { month: row.month, version: row.version, programme: programme.id };
  return faceOf(
    {
      title: fill(isCorrection ? words.correctedPost : words.title, {
        month: monthText(language, row.month),
      }),
      status: [nameIn(language, programme), ...(isCorrection ? versionParts(view) : [])],
      tone: 'figures',
      blocks: [
        ...(comment ? [{ kind: 'line' as const, text: comment }] : []),
        ...figures(view, 'channel', drawnMonths.post),
      ],
      buttons: [{ verb: 'statement.all', title: words.all, data }],
      inTab: { page: 'results' },
    },
    { language, ids: { ...view.ids, card: '' }, summary: words.summaryPost },
  );
}

/** Every figure that the reader may see, as an answer to them alone; the committee's is one page. */
export function replyFace(view: StatementView, reader: Reader): Face {
  const { language, row, programme } = view;
  const words = statementTexts(language);
  const data = { month: row.month, version: row.version, programme: programme.id, reader };
  const file: Button = { verb: 'statement.file', title: words.file, data };
  return faceOf(
    {
      title: fill(words.title, { month: monthText(language, row.month) }),
      status: [nameIn(language, programme)],
      tone: 'figures',
      blocks:
        reader === 'board'
          ? figures(view, reader, drawnMonths.answer)
          : [
              ...otherTables(shownTo(view, reader)),
              ...overTime(shownTo(view, reader), drawingOf(view, drawnMonths.answer)),
            ],
      ...(view.ids.message === '' ? {} : { buttons: [file] }),
      inTab: { page: 'results' },
    },
    { language, ids: { ...view.ids, card: '' }, summary: text(language, 'summary.reply') },
  );
}

type ShownTo = Pick<StatementView, 'row' | 'earlier' | 'programme' | 'language'>;

export function shownTo({ row, earlier, programme, language }: ShownTo, reader: Reader): Shown {
  return { row, earlier, programme: programme.id, reader, language };
}

function drawingOf({ chartUrl, today }: StatementView, months: number) {
  return { chartUrl, today, months };
}

function figures(view: StatementView, reader: Reader, months: number): Block[] {
  const { language, row, programme } = view;
  const shown = shownTo(view, reader);
  return [
    ...mainTables(shown),
    ...overTime(shown, drawingOf(view, months)),
    ...benchmarkTable(row.benchmarks?.[programme.id] ?? [], language),
    ...notesOf(view, reader).map((note): Block => ({ kind: 'note', text: note })),
  ];
}

/** What is said below the figures: what lies outside its band, deviations and what is done about them, that some are hidden. */
export function notesOf(view: Omit<StatementView, 'chartUrl' | 'ids'>, reader: Reader): string[] {
  const { language, row } = view;
  const words = statementTexts(language);
  const outside = outsideNames(shownTo(view, reader));
  const isHidden =
    reader !== 'leader' && row.lines.some(({ open, to }) => open.hidden && to.includes(reader));
  return [
    ...(outside.length > 0 ? [fill(words.outside, { names: outside.join(', ') })] : []),
    ...deviationsFor(view, reader).map((one) => deviationLine(one, { ...view, month: row.month, reader })),
    ...(isHidden ? [words.hidden] : []),
  ];
}

/** Of which version a press is about. */
export type Pressed = Pick<ShownStatement, 'month' | 'version' | 'programme'>;
