import { createCalendar } from '../../calendar/calendar.ts';
import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf, timeOf, toEpochMs, toLocal } from '../../calendar/localTime.ts';
import { dateText } from '../../language/dates.ts';
import type { Language } from '../../language/text.ts';
import type { Journey } from '../../rounds/advance.ts';
import { say } from '../../talk/answer.ts';
import type { Command, CommandInput } from '../../talk/command.ts';
import type { TellProgress } from './progress.ts';
import { parseTime, silentUntil } from './time.ts';

export interface TimeDeps {
  now(): number;
  /** Lives through time to `to`; the messages sent. */
  moveTo(to: number, journey: Journey): Promise<number>;
  tell: TellProgress;
}

/** Only the demo registers this command, so that no other bot has a clock that can be moved. */
export function timeCommand({ now, moveTo, tell }: TimeDeps): Command {
  const calendar = createCalendar([]);
  const go = async (wanted: LocalInstant, { language, persons: [person] }: CommandInput) => {
    const to = Math.max(toEpochMs(wanted), now());
    const silent = silentUntil(now(), to);
    const words = onTheWay[language];
    const progress = tell(person);
    const sent = await moveTo(to, {
      silentUntil: silent,
      passing: (at) => progress.at(words.going(momentOf(language, toLocal(to)), dayOf(language, at))),
    });
    const moment = momentOf(language, toLocal(now()));
    await progress.end(words.gone(moment));
    return say([told[language](moment, sent), ...(silent ? [lastWeek[language]] : [])].join(' '));
  };
  let going: Promise<unknown> | undefined;
  return {
    names: { da: ['tid'], en: ['time'] },
    run: async (input) => {
      const { rest, language } = input;
      const wanted = rest.trim() === '' ? toLocal(now()) : parseTime(rest, toLocal(now()), calendar);
      if (!wanted) return say(help[language]);
      // Who is tired of waiting writes it again, and does not mean twice as long.
      if (going) return say(onTheWay[language].already);
      const gone = go(wanted, input).finally(() => {
        going = undefined;
      });
      going = gone;
      return gone;
    },
  };
}

const help = {
  da: 'Skriv f.eks. "/tid 08:30", "/tid 1 dag", "/tid 1 uge" eller "/tid 2026-04-20". Demoens ur går kun fremad, og højst et år ad gangen.',
  en: 'Write e.g. "/time 08:30", "/time 1 day", "/time 1 week" or "/time 2026-04-20". The demo\'s clock only goes forward, and at most a year at a time.',
};

const told = {
  da: (moment: string, sent: number) =>
    `Nu er det ${moment}. ${sent} ${sent === 1 ? 'besked' : 'beskeder'} er sendt i hele teamet.`,
  en: (moment: string, sent: number) =>
    `It is ${moment} now. ${sent} ${sent === 1 ? 'message' : 'messages'} sent in the whole team.`,
};

const lastWeek = {
  da: 'Af det, der blev aktuelt undervejs, er kun den sidste uges beskeder sendt; det, der stadig mangler, står på dagens liste.',
  en: "Of what came up on the way only the last week's messages were sent; what is still to be done is on today's list.",
};

const onTheWay = {
  da: {
    going: (to: string, day: string) => `Uret går frem til ${to}. Nået til ${day} …`,
    gone: (to: string) => `Uret er gået frem til ${to}.`,
    already: 'Uret går allerede frem. Vent, til det er nået; så kan du flytte det igen.',
  },
  en: {
    going: (to: string, day: string) => `The clock goes on to ${to}. Now at ${day} …`,
    gone: (to: string) => `The clock has gone on to ${to}.`,
    already: 'The clock is already going on. Wait until it has arrived; then you can move it again.',
  },
};

function dayOf(language: Language, at: number): string {
  return dateText(language, dateOf(toLocal(at)));
}

function momentOf(language: Language, at: string): string {
  return language === 'da'
    ? `${dateText(language, dateOf(at))} kl. ${timeOf(at)}`
    : `${dateText(language, dateOf(at))} at ${timeOf(at)}`;
}
