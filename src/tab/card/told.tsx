import type { Standing } from './pressed.ts';

/** What a press came to, where the card does not say it. */
export function Told({ standing: { said, heard } }: { standing: Pick<Standing, 'said' | 'heard'> }) {
  return (
    <p role="status">
      {said}
      <span className="unseen">{heard}</span>
    </p>
  );
}
