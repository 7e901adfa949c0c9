import { capital } from '../../cards/face.ts';
import type { Block, Said } from '../../cards/said.ts';
import type { Face } from '../../cards/view.ts';
import { fill, type Language } from '../../language/text.ts';
import { replyFace } from '../../talk/replyFace.ts';
import type { ImportReport } from '../report.ts';
import { faultLines, kindNames, kindNamesEn } from '../textsReport.ts';
import { droppedTexts } from './texts.ts';

/** More is not mended on a phone. */
const mostFaults = 12;

interface DroppedView {
  language: Language;
  team: string;
  reports: readonly ImportReport[];
  /** Where the files came from: Teams keeps what is dropped into a chat. */
  from: 'chat' | 'tab';
  /** Of the files, where something of them can be imported. */
  digest?: string;
}

/** A dry run, or what was imported: first what has become of the file itself, then counts, then faults by line. */
export function droppedFace({ language, team, reports, from, digest }: DroppedView): Face {
  const words = droppedTexts(language);
  const isWritten = reports.some(({ written }) => written);
  const isNothing = reports.every(({ unreadable }) => unreadable);
  const said: Said = {
    title: isNothing ? words.nothing : words.title,
    status: [isWritten ? words.done : words.dryRun],
    ...(isNothing ? { tone: 'late', icon: 'Alert' } : { tone: isWritten ? 'done' : 'today' }),
    blocks: [
      ...(from === 'chat' ? [{ kind: 'warning' as const, text: words.oneDrive }] : []),
      ...reports.flatMap((report) => blocksOf(report, language)),
    ],
    buttons:
      digest === undefined
        ? []
        : [{ verb: 'import.write', title: words.write, data: { digest, from }, style: 'positive' }],
  };
  return replyFace(said, { language, team });
}

function blocksOf(report: ImportReport, language: Language): Block[] {
  const words = droppedTexts(language);
  const names = language === 'da' ? kindNames : kindNamesEn;
  const { counts, rows, refused, kind, unreadable, written } = report;
  const faults = faultLines(report, language);
  const more = faults.length - mostFaults;
  const left = counts.faulty > 0 && !written;
  return [
    {
      kind: 'heading',
      text: capital(fill(rows === 1 ? words.fileOne : words.file, { kind: names[kind], rows })),
    },
    ...(unreadable ? [] : [line(fill(written ? words.countsDone : words.counts, counts))]),
    ...refused.map(({ label, why }) => line(fill(words.refused, { label, why: words.why[why] }))),
    ...faults.slice(0, mostFaults).map(line),
    ...(more > 0 ? [line(fill(words.more, { count: more }))] : []),
    ...(left ? [{ kind: 'note' as const, text: words.left }] : []),
  ];
}

function line(text: string): Block {
  return { kind: 'line', text };
}
