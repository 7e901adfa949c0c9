import { agendaView } from '../cards/agenda.ts';
import { partRows } from '../cards/dayPart.ts';
import { twinView } from '../cards/twin.ts';
import { listedIn, type MessageRow } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { type FaceInput, loadCases, type OwnedKinds } from './message.ts';

/** The kinds that show planned cards, of whatever feature. */
export const ownKinds = {
  card: { face: (input) => input.cardFace(only(input)) },
  twin: { face: (input) => twinView(only(input)) },
  agenda: {
    load: (message, store, teamId) => loadCases(store, teamId, listedIn(message)),
    face: (input, loaded) => {
      const { team, language, lines, message, look, today, quickOf, dayParts } = input;
      const opened = lines.find(({ card }) => card.key === look?.open);
      if (opened) return input.cardFace({ ...opened, opened: true });
      return agendaView({
        team,
        language,
        message: message.id,
        lines,
        page: look?.page ?? 1,
        today,
        quickOf,
        groups: partRows(dayParts, message.day?.parts, (loaded ?? []) as CaseRecord[], {
          ...{ reader: message.to, language, today },
        }),
      });
    },
  },
} as const satisfies OwnedKinds;

function only({ lines: [line], message }: FaceInput<MessageRow>) {
  if (!line) throw new Error(`The message ${message.id} shows no card`);
  return line;
}
