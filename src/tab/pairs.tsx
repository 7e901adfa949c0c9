/** What is known, each under its name. */
export function Pairs({ facts }: { facts: readonly { title: string; value: string }[] }) {
  return (
    <dl className="pairs">
      {facts.map(({ title, value }) => (
        <div className="pair" key={`${title} ${value}`}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
