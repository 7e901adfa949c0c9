import type { Column } from './columns.ts';
import { looksLikeCpr } from './columns.ts';

/** A row as the preview shows it: codes and addresses cut to a hint, columns that are not used left out. */
export type PreviewRow = { label: string; value: string }[];

export function maskRow(cells: readonly string[], columns: readonly Column[]): PreviewRow {
  return columns.flatMap((column) => {
    if (!column.field || column.refused) return [];
    return [{ label: column.label, value: maskCell(cells[column.index] ?? '', column) }];
  });
}

function maskCell(text: string, column: Column): string {
  if (text === '' || !column.field) return '';
  switch (column.field.type) {
    case 'date':
    case 'month':
    case 'hours':
    case 'weeklyHours':
    case 'percent':
    case 'score':
      return /^[\d.,/-]{1,10}$/.test(text) && !looksLikeCpr(text) ? text : hidden(0, text);
    case 'yesNo':
    case 'initials':
      return hidden(0, text);
    default:
      return hidden(2, text);
  }
}

function hidden(shown: number, text: string): string {
  return text.slice(0, shown) + '•'.repeat(Math.min(4, Math.max(1, text.length - shown)));
}
