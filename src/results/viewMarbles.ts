import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, firstDayOf, type Month } from '../calendar/months.ts';
import { capital, faceOf, type Shown } from '../cards/face.ts';
import type { Block, Cell } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { MarbleBox, MarbleCounts, MarblesPost } from '../store/postRows.ts';
import type { MarblePicture } from './marblePicture.ts';
import { countMarbles, marbleColours } from './marbles.ts';
import { marblesText, marbleTexts } from './texts.ts';

/** Where a picture is served, and until when; undefined where none are. */
export type MarbleUrl = (picture: MarblePicture, until: LocalDate) => string | undefined;

interface MarblesInput {
  language: Language;
  marbles: MarblesPost;
  today: LocalDate;
  marbleUrl?: MarbleUrl;
}

/** A card that is looked at later than this has its numbers still. */
const pictureStandsMonths = 4;

/** C30: the month's marbles and the year's, as pictures and in numbers. Counts only: nobody and no case. */
function marblesFace(input: MarblesInput, shown: Shown): Face {
  const { language, marbles, today } = input;
  const words = marbleTexts(language);
  const { box, goal = 0, party } = marbles;
  const count = countMarbles(box.ofMonth);
  const pictures = glasses(input);
  return faceOf(
    {
      title: words.title,
      tone: 'celebration',
      number: {
        value: String(count),
        of: fill(count === 1 ? words.inMonthOne : words.inMonth, { month: monthName(language, box) }),
      },
      blocks: [
        ...(goal > 0 ? [{ kind: 'centred' as const, text: goalText(language, count, goal) }] : []),
        ...(party
          ? [
              {
                kind: 'centred' as const,
                text: fill(words.party, {
                  treat: words.treats[party.treat],
                  date: dateText(language, party.on, today),
                }),
              },
            ]
          : []),
        ...(pictures.length > 0 ? [{ kind: 'pictures' as const, pictures }] : []),
        countsTable(language, box),
        { kind: 'note', text: words.how },
      ],
    },
    shown,
  );
}

function glasses({ language, marbles: { box, goal = 0 }, marbleUrl }: MarblesInput) {
  const words = marbleTexts(language);
  const glass = (title: string, counts: MarbleCounts, places: number) => ({
    title,
    url: marbleUrl?.({ counts, goal: places }, lastDayOf(box.month)) ?? '',
    text: fill(places > 0 ? words.pictureGoal : words.picture, {
      marbles: marblesText(countMarbles(counts), language),
      goal: places,
    }),
  });
  const both = [
    glass(capital(monthName(language, box)), box.ofMonth, goal),
    glass(fill(words.wholeYear, { year: box.month.slice(0, 4) }), box.ofYear, 0),
  ];
  return both.filter(({ url }) => url !== '');
}

function countsTable(language: Language, box: MarbleBox): Block {
  const words = marbleTexts(language);
  const row = (name: string, ofMonth: number, ofYear: number): Cell[] => [
    { text: name },
    { text: String(ofMonth), strong: true },
    { text: String(ofYear) },
  ];
  return {
    kind: 'table',
    rows: [
      [
        { text: words.colour },
        { text: capital(monthName(language, box)).slice(0, 5) },
        { text: box.month.slice(0, 4) },
      ],
      ...marbleColours.map((colour) => row(words[colour], box.ofMonth[colour], box.ofYear[colour])),
      row(words.all, countMarbles(box.ofMonth), countMarbles(box.ofYear)),
    ],
  };
}

/** `/kugle`: how many marbles there are of each colour now, without pictures where none are served. */
export function marblesReplyFace(input: MarblesInput): Face {
  const { language } = input;
  const ids = { team: '', message: '', card: '' };
  return marblesFace(input, { language, ids, summary: text(language, 'summary.reply') });
}

/** The post of a month in the channel. */
export function marblesView(
  {
    message,
    team,
  }: { message: Pick<MessageOf<'marbles'>, 'id' | 'marbles'>; team: { id: string; language: Language } },
  today: LocalDate,
  marbleUrl?: MarbleUrl,
): Face {
  const { language } = team;
  return marblesFace(
    { language, marbles: message.marbles, today, marbleUrl },
    {
      ...{ language, ids: { team: team.id, message: message.id, card: '' } },
      summary: text(language, 'summary.channel'),
    },
  );
}

function goalText(language: Language, count: number, goal: number): string {
  const words = marbleTexts(language);
  return fill(count >= goal ? words.goalReached : words.goal, { goal });
}

function monthName(language: Language, { month }: MarbleBox): string {
  return monthText(language, month).split(' ')[0] ?? '';
}

function lastDayOf(month: Month): LocalDate {
  return firstDayOf(addToMonth(month, pictureStandsMonths));
}
