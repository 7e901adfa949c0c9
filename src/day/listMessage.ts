import type { LocalDate } from '../calendar/local.ts';
import { partRows } from '../cards/dayPart.ts';
import { type FaceInput, loadCases, type MessageKind } from '../outbox/message.ts';
import { listedIn, type MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { comingRows } from './coming.ts';
import { caseTasksView, type ListInput, listView, overView } from './viewList.ts';

type List = MessageOf<'agenda'>;

/** C41. A line is opened in its place, and a case with several tasks first shows those. */
export const listMessage: MessageKind<List, CaseRecord[]> = {
  load: (message, store, teamId) => loadCases(store, teamId, [...new Set(listedIn(message))]),
  isOver: ({ day }) => day?.over === true,
  face: (input, loaded) => {
    const { lines, look } = input;
    const list = inputOf(input, loaded);
    if (input.message.day?.over) return overView(list);
    const opened = lines.find(({ card }) => card.key === look?.open);
    if (!opened) return listView(list);
    const { caseRef } = opened.card;
    if (!look?.whole) return input.cardFace({ ...opened, opened: true });
    return caseTasksView(
      list,
      lines.filter(({ card }) => card.caseRef === caseRef),
    );
  },
};

function inputOf(input: FaceInput<List>, loaded: readonly CaseRecord[] = []): ListInput {
  const { team, language, lines, message, look, now, quickOf, today, dayParts } = input;
  const { coming = [], page = 1, parts } = message.day ?? {};
  return {
    ...{ team, language, lines, now, quickOf, message: message.id, at: message.at },
    coming: comingRows(coming, loaded, { language, today: today satisfies LocalDate }),
    groups: partRows(dayParts, parts, loaded, { reader: message.to, language, today }),
    page: look?.page ?? page,
  };
}
