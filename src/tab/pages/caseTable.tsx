import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { hoursText, shortDate } from '../dates.ts';
import { hrefOf } from '../route.ts';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import type { BoardCase } from './boardData.ts';

/** A row of a wide screen; on a phone each is measured. */
const rowHeight = 48;
/** Rows beyond those in sight. */
const overscan = 8;

/** Cases as a table, on a phone as a list; only the rows in sight exist. */
export function CaseTable({
  cases,
  standings,
}: {
  cases: readonly BoardCase[];
  standings: Readonly<Record<string, string>>;
}) {
  const { words } = useShared();
  const body = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => `${cases[index]?.team} ${cases[index]?.code}`,
  });
  const columns = ['code', 'stage', 'next', 'contact', 'hours', 'tasks', 'worker'] as const;
  return (
    <div role="table" aria-label={words.cases} aria-rowcount={cases.length + 1} className="cases">
      <div role="rowgroup" className="head">
        <div role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div role="columnheader" key={column}>
              {words.columns[column]}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const one = cases[index];
          return (
            one && (
              <div
                role="row"
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              >
                <Cells one={one} standing={standings[one.standing] ?? ''} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Cells({ one, standing }: { one: BoardCase; standing: string }) {
  const { words, language } = useShared();
  const { columns } = words;
  return (
    <>
      <div role="cell" className="code">
        <a href={hrefOf('case', one.code, one.team)} aria-label={fill(words.openCase, { code: one.code })}>
          {one.code}
        </a>{' '}
        <span className={`standing ${one.standing}`}>{standing}</span>
      </div>
      <Cell label={columns.stage}>{one.stage}</Cell>
      <Cell label={columns.next}>
        {one.next ? `${one.next.what} ${shortDate(one.next.on, language)}` : ''}
      </Cell>
      <Cell label={columns.contact}>
        {one.lastContact ? shortDate(one.lastContact, language) : words.never}
      </Cell>
      <Cell label={columns.hours}>
        {one.hours > 0 ? fill(words.hours, { n: hoursText(one.hours, language) }) : ''}
      </Cell>
      <Cell label={columns.tasks}>{one.tasks > 0 ? String(one.tasks) : ''}</Cell>
      <Cell label={columns.worker}>{one.worker?.name ?? ''}</Cell>
    </>
  );
}

/** On a phone a cell says itself what it is, and an empty one is not there. */
function Cell({ label, children }: { label: string; children: string }) {
  return (
    <div role="cell" data-label={label} className={children === '' ? 'empty' : undefined}>
      {children}
    </div>
  );
}
