import { createCalendar } from '../../calendar/calendar.ts';
import { dateOf, timeOf, toEpochMs, toLocal } from '../../calendar/localTime.ts';
import { dateText } from '../../language/dates.ts';
import type { Language } from '../../language/text.ts';
import { say } from '../../talk/answer.ts';
import type { Command } from '../../talk/command.ts';
import { parseTime } from './time.ts';

/** Only the demo registers this command, so that no other bot has a clock that can be moved. */
export function timeCommand(now: () => number, moveTo: (ms: number) => Promise<number>): Command {
  const calendar = createCalendar([]);
  return {
    names: { da: ['tid'], en: ['time'] },
    run: async ({ rest, language }) => {
      const wanted = rest.trim() === '' ? toLocal(now()) : parseTime(rest, toLocal(now()), calendar);
      if (!wanted) return say(help[language]);
      const sent = await moveTo(Math.max(toEpochMs(wanted), now()));
      return say(told[language](momentOf(language, toLocal(now())), sent));
    },
  };
}

const help = {
  da: 'Skriv f.eks. "/tid 08:30", "/tid 1 dag", "/tid 1 uge" eller "/tid 2026-04-20". Demoens ur går kun fremad.',
  en: 'Write e.g. "/time 08:30", "/time 1 day", "/time 1 week" or "/time 2026-04-20". The demo\'s clock only goes forward.',
};

const told = {
  da: (moment: string, sent: number) =>
    `Nu er det ${moment}. ${sent} ${sent === 1 ? 'besked' : 'beskeder'} er sendt i hele teamet.`,
  en: (moment: string, sent: number) =>
    `It is ${moment} now. ${sent} ${sent === 1 ? 'message' : 'messages'} sent in the whole team.`,
};

function momentOf(language: Language, at: string): string {
  return language === 'da'
    ? `${dateText(language, dateOf(at))} kl. ${timeOf(at)}`
    : `${dateText(language, dateOf(at))} at ${timeOf(at)}`;
}
