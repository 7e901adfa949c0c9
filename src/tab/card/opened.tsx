import { useEffect } from 'react';
import { Card } from './card.tsx';
import { useStanding } from './pressed.ts';
import { Told } from './told.tsx';

const empty = { type: 'AdaptiveCard', version: '1.5', body: [] };

/** The card that a press brings, opened with the page; what is pressed on it goes on in its place. */
export function Opened({ verb, data }: { verb: string; data: object }) {
  const standing = useStanding(empty);
  const { card, isBusy, press } = standing;
  const what = JSON.stringify(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what it opens; presses go on from there
  useEffect(() => press(verb, JSON.parse(what)), [verb, what]);
  return (
    <>
      {card !== empty && <Card json={card} isBusy={isBusy} onPress={press} />}
      <Told standing={standing} />
    </>
  );
}
