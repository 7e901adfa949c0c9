import type { LocalDate } from '../calendar/calendar.ts';
import { addToMonth, firstDayOf, type Month } from '../calendar/months.ts';
import type { Face } from '../cards/view.ts';
import { dateText, monthText } from '../language/dates.ts';
import { fill, type Language, textsOf } from '../language/text.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { MarbleBox, MarbleCounts, MarblesPost } from '../store/postRows.ts';
import { replyFace } from '../talk/replyFace.ts';
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
function marblesData({ language, marbles, today, marbleUrl }: MarblesInput) {
  const words = marbleTexts(language);
  const { box, goal = 0, party } = marbles;
  const month = capital(monthText(language, box.month));
  const glass = (title: string, counts: MarbleCounts, places: number) => {
    return {
      title,
      url: marbleUrl?.({ counts, goal: places }, lastDayOf(box.month)) ?? '',
      text: fill(places > 0 ? words.pictureGoal : words.picture, {
        marbles: marblesText(countMarbles(counts), language),
        goal: places,
      }),
    };
  };
  const glasses = [
    glass(month, box.ofMonth, goal),
    glass(fill(words.wholeYear, { year: box.month.slice(0, 4) }), box.ofYear, 0),
  ];
  return {
    title: words.title,
    tone: 'good',
    lines: [
      countText(language, month, countMarbles(box.ofMonth), goal),
      ...(party
        ? [fill(words.party, { treat: words.treats[party.treat], date: dateText(language, party.on, today) })]
        : []),
    ],
    glasses: glasses.filter(({ url }) => url !== ''),
    facts: [
      ...marbleColours.map((colour) => ({
        title: words[colour],
        value: bothText(language, box, [box.ofMonth[colour], box.ofYear[colour]]),
      })),
      {
        title: words.all,
        value: bothText(language, box, [countMarbles(box.ofMonth), countMarbles(box.ofYear)]),
      },
    ],
    how: words.how,
  };
}

/** `/kugle`: how many marbles there are of each colour now, without pictures where none are served. */
export function marblesReplyFace(input: MarblesInput): Face {
  return replyFace({ template: 'marbles', language: input.language, team: '', data: marblesData(input) });
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
  return {
    template: 'marbles',
    summary: marbleTexts(language).summary,
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      subtitle: '',
      notes: [],
      ...marblesData({ language, marbles: message.marbles, today, marbleUrl }),
    },
  };
}

function countText(language: Language, month: string, count: number, goal: number): string {
  const words = marbleTexts(language);
  const hoped = goal === 0 ? [] : [count >= goal ? words.goalReached : words.goal];
  const given = { month, marbles: marblesText(count, language), goal };
  return [words.line, ...hoped].map((sentence) => fill(sentence, given)).join(' ');
}

/** `1 i april · 4 i 2026`. */
function bothText(language: Language, { month }: MarbleBox, [ofMonth, ofYear]: [number, number]): string {
  const [name = '', year = ''] = monthText(language, month).split(' ');
  return fill(marbleTexts(language).both, { ofMonth, ofYear, month: name, year });
}

function lastDayOf(month: Month): LocalDate {
  return firstDayOf(addToMonth(month, pictureStandsMonths));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
