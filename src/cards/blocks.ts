import { firstUsualDay, lastUsualDay } from '../calendar/usualYears.ts';
import { type Language, text } from '../language/text.ts';
import { type Ids, pressed } from './buttons.ts';
import type { Block, Button, Question } from './said.ts';
import { looks } from './tone.ts';

/** More than this fold up. */
const mostOpen = 7;

/** What one part of `cards/parts/` binds to; `spacing` is above it. */
export function blockOf(block: Block, ids: Ids, language: Language): Record<string, unknown> {
  switch (block.kind) {
    case 'line':
    case 'warning':
    case 'centred':
    case 'runs':
      return { spacing: 'Default', ...block };
    case 'note':
      return { spacing: 'Small', ...block };
    case 'heading':
      return { spacing: 'Medium', ...block };
    case 'facts':
    case 'pictures':
    case 'chart':
      return { spacing: 'Default', ...block };
    case 'table':
      return tableOf(block);
    case 'row':
      return rowOf(block, ids);
    case 'buttons':
      return { kind: 'buttons', spacing: 'Default', buttons: block.buttons.map((one) => pressed(one, ids)) };
    case 'pair':
      return {
        kind: 'pair',
        spacing: 'Default',
        columns: block.questions.map((question) => ({ questions: [questionOf(question, language)] })),
      };
    default:
      return { spacing: 'Medium', ...questionOf(block, language) };
  }
}

function tableOf({ rows }: Extract<Block, { kind: 'table' }>) {
  const all = rows[0] ?? [];
  // "hidden" fits beside two others on the narrowest phone.
  const columns = all.map((_, index) => ({ width: index > 0 ? 2 : all.length > 3 ? 4 : 5 }));
  const cell = (index: number, row: number, { text: words, strong }: { text: string; strong?: true }) => ({
    text: words,
    align: index === 0 ? 'Left' : 'Right',
    weight: strong || row === 0 ? 'Bolder' : 'Default',
    subtle: row === 0 || (index > 0 && !strong),
  });
  return {
    ...{ kind: 'table', spacing: 'Default', columns },
    rows: rows.map((cells, row) => ({ cells: cells.map((one, index) => cell(index, row, one)) })),
  };
}

function rowOf(row: Extract<Block, { kind: 'row' }>, ids: Ids) {
  const { icon, color } = looks[row.tone ?? 'coming'];
  return {
    ...{ kind: 'row', spacing: 'Small', what: row.what, detail: row.detail ?? '' },
    icon: row.icon ?? (row.tone ? icon : ''),
    color,
    weight: row.tone === 'done' || row.tone === 'dropped' ? 'Default' : 'Bolder',
    detailColor: color === 'Warning' ? color : 'Default',
    subtle: color !== 'Warning',
    taps: row.tap !== undefined,
    tapTitle: row.tap ? nameOf(row, row.tap) : '',
    tapData: row.tap ? pressed(row.tap, ids).data : {},
    hasUndo: row.undo !== undefined,
    undo: row.undo ? pressed(row.undo, ids) : {},
    hasQuick: (row.quick ?? []).length > 0,
    quick: (row.quick ?? []).map((button) => pressed(button, ids)),
  };
}

/** Read aloud instead of what stands on the row, so it says all of that. */
function nameOf({ what, detail = '' }: Extract<Block, { kind: 'row' }>, { tip, title }: Button): string {
  const said = tip ?? title;
  const shown = detail === '' ? what : `${what}, ${detail}`;
  return said.includes(what) ? said.replace(what, () => shown) : `${shown}: ${said}`;
}

function questionOf(question: Question, language: Language): Record<string, unknown> {
  const { kind, id, label, value = '', required } = question;
  const common = { kind, id, label, value, required: required !== undefined };
  const error = required ?? text(language, 'answer.badInput');
  switch (question.kind) {
    case 'choice':
      return {
        ...common,
        error,
        choices: question.choices,
        several: question.several === true,
        style: question.style ?? (question.choices.length > mostOpen ? 'compact' : 'expanded'),
        placeholder: question.placeholder ?? text(language, 'actions.choose'),
        dataset: question.dataset ?? '',
      };
    case 'date':
      return { ...common, error, min: question.min ?? firstUsualDay, max: question.max ?? lastUsualDay };
    case 'number':
      return { ...common, error, min: question.min, max: question.max };
    case 'text':
      return {
        ...common,
        error,
        max: question.max,
        placeholder: question.placeholder ?? ' ',
        lines: question.lines === true,
        style: question.link ? 'Url' : 'Text',
        regex: question.regex ?? '',
      };
    case 'tick':
      return { ...common, value: value === 'true' ? 'true' : 'false' };
    case 'time':
      return { ...common, error };
  }
}
