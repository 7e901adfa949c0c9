import { faceOf } from '../../cards/face.ts';
import { type Form, opens, withForm } from '../../cards/form.ts';
import type { Block, Said } from '../../cards/said.ts';
import { dateText } from '../../language/dates.ts';
import { nameIn } from '../../language/named.ts';
import { fill } from '../../language/text.ts';
import { threeQuestions } from '../../language/threeQuestions.ts';
import type { FaceInput, MessageKind } from '../../outbox/message.ts';
import type { MessageOf } from '../../store/messageRow.ts';
import { namedProgramme } from '../statements/load.ts';
import { actionQuestions } from '../statements/viewDeviation.ts';
import { yearBefore } from './findings.ts';
import { sentencesOf } from './sentences.ts';
import { quarterTexts } from './texts.ts';

type Shown = FaceInput<MessageOf<'quarter'>>;

/** Hvad virker hos os: the leader shares it and writes what the team agrees on; the channel reads the same sentences. */
export const quarterMessage: MessageKind<MessageOf<'quarter'>> = {
  face: (input) => {
    const { message, team, language, look } = input;
    const words = quarterTexts(language);
    const isLeaders = message.audience === 'personal';
    const said = isLeaders ? { ...saidOf(input), ...leadersOwn(input) } : saidOf(input);
    const form = isLeaders && look?.form?.name === 'quarter' ? formOf(input) : undefined;
    return faceOf(form && look?.form ? withForm(said, form, look.form, language) : said, {
      ...{ language, ids: { team: team.id, message: message.id, card: '' } },
      summary: isLeaders ? words.summary : words.summaryPost,
    });
  },
};

function saidOf({ message, team, language, today, calendar }: Shown): Said {
  const words = quarterTexts(language);
  const { day, programme, findings, shared, decided = [] } = message.quarter;
  const { from, to } = yearBefore(day, calendar);
  const date = (on: string) => dateText(language, on, today);
  const state =
    shared === undefined ? words.onlyYou : fill(words.shared, { date: date(shared.slice(0, 10)) });
  return {
    title: words.title,
    status: [
      ...[
        nameIn(language, namedProgramme(team, programme, today)),
        fill(words.status, { from: date(from), to: date(to) }),
      ],
      ...(message.audience === 'personal' ? [state] : []),
    ],
    tone: 'figures',
    blocks: [
      ...sentencesOf(findings, language).map((text): Block => ({ kind: 'line', text })),
      { kind: 'note', text: words.note },
      { kind: 'heading', text: words.agenda },
      ...threeQuestions[language].map((text): Block => ({ kind: 'line', text })),
      ...(decided.length > 0
        ? [{ kind: 'note' as const, text: fill(words.decided, { count: decided.length }) }]
        : []),
    ],
  };
}

function leadersOwn({ message, language }: Shown): Pick<Said, 'buttons'> {
  const words = quarterTexts(language);
  const share = { verb: 'quarter.share', title: words.share, style: 'positive' } as const;
  return {
    buttons: [...(message.quarter.shared === undefined ? [share] : []), opens('quarter', words.decide)],
  };
}

function formOf(input: Shown): Form {
  return {
    ...{ name: 'quarter', verb: 'quarter.decide' },
    steps: () => [{ questions: actionQuestions(input) }],
  };
}
