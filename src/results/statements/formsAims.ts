import { type Form, opens, type Step } from '../../cards/form.ts';
import type { Button, Question } from '../../cards/said.ts';
import { directionOf, measureName } from '../../language/measureNames.ts';
import { fill, type Language } from '../../language/text.ts';
import { kindOf } from '../../measures/table.ts';
import type { Benchmark, StatementRow } from '../../store/statementRow.ts';
import { aimableLines, benchmarkKey, cellOf } from './aims.ts';
import { statementTexts } from './texts.ts';
import { textsOfAims } from './textsAims.ts';

interface FormInput {
  row: StatementRow;
  programme: { id: string };
  language: Language;
}

export const longestComment = 500;
/** Of each part of a figure of others. */
export const longestPart = 60;
export const mostAimed = 9999;
/** In place of one that goes. */
export const newBenchmark = 'new';

/** The forms of a statement, by their names. */
export function statementForm(name: string, input: FormInput): Form | undefined {
  switch (name) {
    case 'statementComment':
      return commentForm(input);
    case 'statementTarget':
      return targetForm(input);
    case 'statementBenchmark':
      return benchmarkForm(input);
    default:
      return undefined;
  }
}

/** What the leader may enter beside the comment. */
export function aimButtons({ language }: FormInput): Button[] {
  const words = textsOfAims(language);
  return [opens('statementTarget', words.target), opens('statementBenchmark', words.benchmark)];
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

/** A new figure of others; where there are some, one of them may go instead. */
function benchmarkForm({ row, programme, language }: FormInput): Form {
  const words = textsOfAims(language);
  const part = (id: keyof Benchmark): Question => ({
    ...{ kind: 'text', id, label: words.parts[id], max: longestPart, required: words.partRequired },
  });
  const known = (row.benchmarks?.[programme.id] ?? []).map((one) => ({
    value: benchmarkKey(one),
    title: fill(words.without, { which: `${one.name}: ${one.value} · ${one.source}, ${one.period}` }),
  }));
  const which: Question = {
    ...{ kind: 'choice', id: 'which', label: words.benchmarkWhich, required: words.benchmarkRequired },
    choices: [{ value: newBenchmark, title: words.benchmarkNew }, ...known],
  };
  const added: Step = { questions: [part('name'), part('value'), part('source'), part('period')] };
  return {
    ...{ name: 'statementBenchmark', verb: 'statement.benchmark' },
    steps: () =>
      known.length === 0 ? [added] : [{ questions: [which], leads: { which: [newBenchmark] } }, added],
  };
}
