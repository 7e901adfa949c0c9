import { type Form, opens } from '../../cards/form.ts';
import type { Button, Question } from '../../cards/said.ts';
import { fill, type Language } from '../../language/text.ts';
import { kindOf } from '../../measures/table.ts';
import type { Benchmark, StatementRow } from '../../store/statementRow.ts';
import { aimableLines, benchmarkKey, cellOf } from './aims.ts';
import { statementTexts } from './texts.ts';
import { textsOfAims } from './textsAims.ts';
import { directionOf, measureName } from './textsMeasures.ts';

interface FormInput {
  row: StatementRow;
  programme: { id: string };
  language: Language;
}

export const longestComment = 500;
/** Of each part of a figure of others. */
export const longestPart = 60;
export const mostAimed = 9999;

/** The forms of a statement, by their names. */
export function statementForm(name: string, input: FormInput): Form | undefined {
  switch (name) {
    case 'statementComment':
      return commentForm(input);
    case 'statementTarget':
      return targetForm(input);
    case 'statementBenchmark':
      return benchmarkForm(input);
    case 'statementWithout':
      return withoutForm(input);
    default:
      return undefined;
  }
}

/** What the leader may enter beside the comment. */
export function aimButtons({ row, programme, language }: FormInput): Button[] {
  const words = textsOfAims(language);
  const has = (row.benchmarks?.[programme.id] ?? []).length > 0;
  return [
    opens('statementTarget', words.target),
    opens('statementBenchmark', words.benchmark),
    ...(has ? [opens('statementWithout', words.without)] : []),
  ];
}

function commentForm({ row, programme, language }: FormInput): Form {
  const words = statementTexts(language);
  return {
    ...{ name: 'statementComment', verb: 'statement.comment' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'text', id: 'comment', label: words.commentLabel, max: longestComment, lines: true },
            ...{ required: words.commentRequired, value: row.comments?.[programme.id] },
          },
        ],
      },
    ],
  };
}

/** First which figure, then what it is aimed at: percent or a number. */
function targetForm({ row, programme, language }: FormInput): Form {
  const words = textsOfAims(language);
  const lines = aimableLines(row.lines, programme.id);
  const cells = lines.map(cellOf);
  const measure: Question = {
    ...{ kind: 'choice', id: 'measure', label: words.which, required: words.whichRequired, style: 'compact' },
    choices: lines.map((line) => ({ value: cellOf(line), title: measureName(line, language) })),
  };
  return {
    ...{ name: 'statementTarget', verb: 'statement.target' },
    steps: (filled) => {
      const chosen = lines.find((line) => cellOf(line) === filled.measure);
      const isShare = chosen !== undefined && kindOf(chosen) === 'share';
      const isLow = chosen !== undefined && directionOf(chosen) < 0;
      const number = (id: string, label: string): Question => ({
        ...{ kind: 'number', id, label: isShare ? `${label}, ${words.percent}` : label },
        ...{ min: 0, max: isShare ? 100 : mostAimed },
      });
      return [
        { questions: [measure], leads: { measure: cells } },
        {
          ...(chosen && { note: fill(words.of, { measure: measureName(chosen, language) }) }),
          questions: [number('target', words.aim), number('bound', isLow ? words.most : words.least)],
        },
      ];
    },
  };
}

function benchmarkForm({ language }: FormInput): Form {
  const words = textsOfAims(language);
  const part = (id: keyof Benchmark): Question => ({
    ...{ kind: 'text', id, label: words.parts[id], max: longestPart, required: words.partRequired },
  });
  return {
    ...{ name: 'statementBenchmark', verb: 'statement.benchmark' },
    steps: () => [{ questions: [part('name'), part('value'), part('source'), part('period')] }],
  };
}

function withoutForm({ row, programme, language }: FormInput): Form {
  const words = textsOfAims(language);
  const choices = (row.benchmarks?.[programme.id] ?? []).map((one) => ({
    value: benchmarkKey(one),
    title: `${one.name}: ${one.value} · ${one.source}, ${one.period}`,
  }));
  return {
    ...{ name: 'statementWithout', verb: 'statement.without' },
    steps: () => [
      {
        questions: [
          {
            kind: 'choice',
            id: 'which',
            label: words.withoutLabel,
            required: words.withoutRequired,
            choices,
          },
        ],
      },
    ],
  };
}
