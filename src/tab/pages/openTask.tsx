import { Button } from '@fluentui/react-button';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Away } from '../away.tsx';
import { Card } from '../card/card.tsx';
import { useStanding } from '../card/pressed.ts';
import { Told } from '../card/told.tsx';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';

/** A message of whoever looks, and which of its cards; empty for the message whole. */
export interface Waiting {
  team: string;
  message: string;
  card: string;
}

/** Loaded once: what changes underneath must not take away what is being typed. */
export function OpenTask({ task, close }: { task: Waiting; close(): void }) {
  const { team, message, card } = task;
  const query = useLoaded<{ card: object; post?: string }>('task', { team, message, card });
  return (
    <Steady>
      <Loaded query={query}>
        {(found) => <TaskCard first={found.card} post={found.post} close={close} />}
      </Loaded>
    </Steady>
  );
}

/** A place that never gets lower while it is open: what stands below it stays where it is. */
function Steady({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return;
    const { current: element } = place;
    const watch = new ResizeObserver(() => {
      element.style.minHeight = `${element.offsetHeight}px`;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="opened steady">
      {children}
    </div>
  );
}

/** A card that is opened from a list has a button of its own that leads back there. */
function hasWayBack(card: object): boolean {
  return JSON.stringify(card).includes('"verb":"agenda.back"');
}

function TaskCard({ first, post, close }: { first: object; post?: string; close(): void }) {
  const { words } = useShared();
  const standing = useStanding(first);
  const { card, isBusy, press } = standing;
  const pressOrLeave = (verb: string, data: object) => (verb === 'agenda.back' ? close() : press(verb, data));
  return (
    <>
      <Card json={card} isBusy={isBusy} onPress={pressOrLeave} />
      <Told standing={standing} />
      {post && <Away to={post}>{words.post}</Away>}
      {!hasWayBack(card) && <Button onClick={close}>{words.close}</Button>}
    </>
  );
}
