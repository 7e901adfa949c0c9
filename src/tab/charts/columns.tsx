import { useId } from 'react';
import './charts.css';

/** A figure as a column: what stands below it, and what the table beside it says of it. */
export interface Column {
  /** A letter or a short word. */
  label: string;
  name: string;
  shown: string;
  /** Its height; none where it is hidden from its reader, or nothing was counted. */
  value?: number;
  isHidden?: boolean;
}

interface Columns {
  about: string;
  columns: readonly Column[];
  /** What the tallest could be. */
  top: number;
  /** A line across: what is aimed at. */
  aim?: { value: number; shown: string };
}

/** In pixels: places above the columns for a figure, and below them for a label. */
const [above, plot, below] = [22, 110, 22];
const base = above + plot;
/** Of a column's place. */
const filled = 0.62;
/** None is still something that was counted; what is hidden is as tall whatever it is. */
const [lowest, hiddenHeight] = [2, 40];
/** More figures than a phone has room for: there the table says them. */
const roomForFigures = 6;

/** Columns in the colours of the theme. It shows no more than the table beside it, and what is hidden as such. */
export function Columns({ about, columns, top, aim }: Columns) {
  const id = useId();
  const width = 100 / columns.length;
  const most = Math.max(top, aim?.value ?? 0, 1);
  const heightOf = (value: number) => Math.max(lowest, (plot * value) / most);
  const lineAt = aim && base - heightOf(aim.value);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      width="100%"
      height={base + below}
      className={columns.length > roomForFigures ? 'chart many' : 'chart'}
    >
      <title id={`${id}t`}>{about}</title>
      <desc id={`${id}d`}>{columns.map(({ name, shown }) => `${name}: ${shown}`).join(', ')}</desc>
      <pattern id={`${id}p`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2.5" height="7" className="stripe" />
      </pattern>
      {columns.map(({ label, name, shown, value, isHidden }, index) => {
        const tall = isHidden ? hiddenHeight : value === undefined ? 0 : heightOf(value);
        const middle = `${width * (index + 0.5)}%`;
        return (
          <g key={name}>
            {tall > 0 && (
              <rect
                x={`${width * (index + (1 - filled) / 2)}%`}
                y={base - tall}
                width={`${width * filled}%`}
                height={tall}
                {...(isHidden ? { className: 'hidden', fill: `url(#${id}p)` } : { className: 'bar' })}
              />
            )}
            <text x={middle} y={base - tall - 6} className="figure">
              {shown}
            </text>
            <text x={middle} y={base + 16}>
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={base} y2={base} className="ground" />
      {aim && lineAt !== undefined && (
        <>
          <line x1="0" x2="100%" y1={lineAt} y2={lineAt} className="aim" />
          <text x="100%" y={lineAt - 5} className="aim">
            {aim.shown}
          </text>
        </>
      )}
    </svg>
  );
}
