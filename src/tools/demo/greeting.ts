import { timeOf } from '../../calendar/localTime.ts';
import type { Face } from '../../cards/view.ts';
import { dateText } from '../../language/dates.ts';
import { fill, type Language } from '../../language/text.ts';
import { replyFace } from '../../talk/replyFace.ts';
import { openSampleCases } from './sampleCases.ts';

const words = {
  da: {
    title: 'Velkommen til demoen',
    status: 'Klokken er {time} {date} · {cases} opdigtede sager',
    early: 'Skriv /tid 08:00, så kommer dagens opgaver, som de ville komme i morgen tidlig hos jer.',
    late: 'Skriv /opgaver, så kommer dagens opgaver. /tid 08:00 er næste morgen.',
    tries: [
      ['jeg har talt med B-101 i dag', 'Det, du skriver, bliver forstået eller spurgt om'],
      ['/sag B-101', 'En sag, og alt hvad der kan siges om den'],
      ['/tid 1 uge', 'En uge går; hvad er glemt?'],
      ['hjælp', 'Alt det andet'],
    ],
  },
  en: {
    title: 'Welcome to the demo',
    status: 'It is {time} on {date} · {cases} invented cases',
    early: 'Write /time 08:00, and the tasks of the day arrive as they would tomorrow morning with you.',
    late: 'Write /tasks, and the tasks of the day arrive. /time 08:00 is the next morning.',
    tries: [
      ['I talked with B-101 today', 'What you write is understood, or asked about'],
      ['/case B-101', 'A case, and all that can be said about it'],
      ['/time 1 week', 'A week goes by; what was forgotten?'],
      ['help', 'Everything else'],
    ],
  },
};

/** What whoever opens the chat of the demo reads first: where they are, and what to try. */
export function greetingFace(language: Language, now: string): Face {
  const { title, status, early, late, tries } = words[language];
  const date = dateText(language, now.slice(0, 10));
  return replyFace(
    {
      ...{ title, tone: 'figures', icon: 'Star' },
      status: [fill(status, { time: timeOf(now), date, cases: openSampleCases() })],
      blocks: [
        { kind: 'line', text: timeOf(now) < '08:00' ? early : late },
        { kind: 'facts', facts: tries.map(([what = '', detail = '']) => ({ title: what, value: detail })) },
      ],
    },
    { language, team: '' },
  );
}
