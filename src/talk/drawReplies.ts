import { contactFormOf } from '../cards/contactForm.ts';
import type { Face } from '../cards/view.ts';
import { caseLines } from '../cases/viewOwn.ts';
import { failedData } from '../failed/view.ts';
import { type Language, text, textsOf } from '../language/text.ts';
import type { Templates } from '../outbox/templates.ts';
import { hoursData } from '../paidHours/viewReply.ts';
import { forecastData } from '../results/viewForecast.ts';
import { marblesData } from '../results/viewMarbles.ts';
import type { Replies } from './replies.ts';

/** Cards that answer what somebody typed. Pure: the same question is the same card. */
export function createReplies(templates: Templates): Replies {
  const draw = ({ template, summary, data }: Face) => ({
    card: templates(template, { ...data, summary }),
    summary,
  });
  return {
    drawn: draw,
    notice: ({ language, text: line }) => draw(face(language, 'notice', '', { lines: [line] })),
    help: ({ language, team }) => draw(helpFace(language, team)),
    ownCases: (input) => draw(ownCasesFace(input)),
    forecast: (input) => draw(forecastFace(input)),
    failed: (input) => draw(face(input.language, 'failed', input.team, failedData(input))),
    contactForm: (input) => draw(contactFace(input)),
    marbles: (input) => draw(face(input.language, 'marbles', '', marblesData(input))),
    hours: (input) => draw(face(input.language, 'hours', input.team.id, hoursData(input))),
  };
}

function face(language: Language, template: string, team: string, data: Record<string, unknown>): Face {
  const ids = { team, message: '', card: '' };
  const common = { t: textsOf(language), lang: language, ids, subtitle: '', notes: [] };
  return { template, summary: text(language, 'summary.reply'), data: { ...common, ...data } };
}

/** What can be typed, in the order in which a day asks for it. */
const commands = [
  'kontakt',
  'fremmoede',
  'fravaer',
  'loentimer',
  'praktik',
  'job',
  'historie',
  'kugle',
  'ferie',
  'status',
  'udsigt',
  'resultater',
  'fejl',
  'glem',
  'hjaelp',
] as const;

function helpFace(language: Language, team: string): Face {
  return face(language, 'help', team, {
    title: text(language, 'help.title'),
    tone: 'accent',
    lines: [text(language, 'help.text')],
    commands: commands.map((name) => ({
      what: text(language, `help.${name}`),
      detail: text(language, `help.${name}Text`),
    })),
    notes: [text(language, 'help.privacy')],
  });
}

function ownCasesFace({ language, now, teams }: Parameters<Replies['ownCases']>[0]): Face {
  const records = teams.flatMap((team) => team.records);
  return face(language, 'ownCases', teams[0]?.team.id ?? '', {
    title: text(language, 'cases.title'),
    tone: 'accent',
    ...caseLines(language, records, now),
  });
}

function forecastFace(input: Parameters<Replies['forecast']>[0]): Face {
  return face(input.language, 'forecast', '', forecastData(input));
}

function contactFace({ language, team, record, today }: Parameters<Replies['contactForm']>[0]): Face {
  return face(language, 'contact', team.id, {
    title: text(language, 'command.contactTitle'),
    tone: 'accent',
    lines: [text(language, 'command.contactText', { code: record.caseRef })],
    today,
    caseRef: record.caseRef,
    ...contactFormOf(language),
  });
}
