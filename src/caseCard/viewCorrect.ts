import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Button, Said } from '../cards/said.ts';
import { dateText, monthText } from '../language/dates.ts';
import { eventNamesIn } from '../language/eventNames.ts';
import { fill, type Language } from '../language/text.ts';
import type { Told } from './correct.ts';
import { eventDetail } from './eventDetail.ts';
import type { ShownCase } from './find.ts';
import { caseTexts } from './texts.ts';

interface Reader {
  shown: ShownCase;
  language: Language;
}

/** As many as fit a phone. */
const onPage = 8;

/** What can be struck out; or, of one of them, whether it shall be. */
export type CorrectLook = { told: readonly Told[]; page: number } | { one: Told };

export function correctSaid(head: Said, view: Reader, look: CorrectLook, back: Button): Said {
  return 'one' in look ? askedSaid(head, view, look.one) : listSaid(head, view, look, back);
}

function listSaid(
  head: Said,
  { shown, language }: Reader,
  { told, page }: { told: readonly Told[]; page: number },
  back: Button,
): Said {
  const words = caseTexts(language).correct;
  const data = { case: shown.record.caseRef };
  const pages = pagesOf(told, page, onPage);
  return {
    ...head,
    blocks: [
      { kind: 'line', text: told.length > 0 ? words.how : words.none },
      ...pages.shown.map((one) => ({
        kind: 'row' as const,
        what: toldText(one, shown, language),
        tap: { verb: 'case.correct', title: words.strike, data: { ...data, sequence: one.sequence } },
      })),
      ...pageNote(pages, language),
    ],
    buttons: [...pageButtons(pages, language, 'case.correct', data), back],
  };
}

function askedSaid(head: Said, { shown, language }: Reader, one: Told): Said {
  const words = caseTexts(language).correct;
  const data = { case: shown.record.caseRef };
  return {
    ...head,
    blocks: [
      { kind: 'line', text: toldText(one, shown, language) },
      { kind: 'line', text: fill(words.by, { name: nameOf(shown.members, one.by, language) }) },
      { kind: 'note', text: words.effect },
    ],
    buttons: [
      {
        verb: 'case.strike',
        title: words.strike,
        style: 'positive',
        data: { ...data, sequence: one.sequence },
      },
      { verb: 'case.correct', title: words.keep, data },
    ],
  };
}

/** Five points of a checklist that were ticked on one day must be told apart. */
function toldText({ event, on }: Told, { about, members }: ShownCase, language: Language): string {
  const when = on.length === 7 ? monthText(language, on) : dateText(language, on, about.today);
  const detail = eventDetail(event, { programme: about.programme, members, language });
  const what = [eventNamesIn(language)[event.type], detail].filter((part) => part !== '');
  return `${what.join(': ')} · ${when}`;
}
