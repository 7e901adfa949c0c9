import { Columns } from './columns.tsx';

/** Figures as a picture and a table. */
export interface Series {
  title: string;
  /** Heads of the table. */
  head: [string, string];
  /** What the highest column could be; the highest figure, where it is not said. */
  top?: number;
  points: { label: string; name: string; shown: string; value?: number; isHidden?: true }[];
}

/** A picture with its table beside it: the same figures in both, and the same ones hidden. */
export function Figures({ series: { title, head, top, points } }: { series: Series }) {
  return (
    <section className="pictured">
      <h3>{title}</h3>
      <div className="beside">
        <Columns
          about={title}
          top={top ?? Math.max(...points.map(({ value = 0 }) => value))}
          columns={points}
        />
        <table className="figures">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, name, shown }) => (
              <tr key={name}>
                <th scope="row">
                  {name} {!name.toUpperCase().startsWith(label) && <span className="letter">({label})</span>}
                </th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
