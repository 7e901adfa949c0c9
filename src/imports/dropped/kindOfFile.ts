import type { ReadingContext } from '../context.ts';
import { type ImportKind, importKinds } from '../kinds.ts';
import { type FileRead, readImportFile } from '../readFile.ts';
import type { Open } from '../records.ts';
import { kindNames } from '../textsReport.ts';

/**
 * What a file is by its headings: the kind that can be read of it and takes most of its columns; of two as good, the one
 * that its name says. Where none can be read, the kind that lacks least, so that its faults can be told.
 */
export async function kindOfFile(open: Open, name: string, context: ReadingContext): Promise<ImportKind> {
  const reads: FileRead[] = [];
  for (const kind of importKinds) reads.push(await readImportFile({ open, kind }, context));
  const readable = reads.filter(({ unreadable }) => !unreadable);
  const among =
    readable.length > 0 ? readable : reads.filter(({ missing }) => missing.length === least(reads));
  const most = Math.max(...among.map(columnsTaken));
  const best = among.filter((read) => columnsTaken(read) === most).map(({ kind }) => kind);
  const words = name.toLowerCase();
  return best.find((kind) => words.includes(kindNames[kind]) || words.includes(kind)) ?? best[0] ?? 'cases';
}

function least(reads: readonly FileRead[]): number {
  return Math.min(...reads.map(({ missing }) => missing.length));
}

function columnsTaken({ inspection }: FileRead): number {
  return inspection.columns.filter(({ field, refused }) => field && !refused).length;
}
