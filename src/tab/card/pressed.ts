import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShared } from '../shared.ts';

export interface Standing {
  card: object;
  isBusy: boolean;
  /** What was said instead of a card, or why nothing arrived. */
  said: string;
  /** For whoever does not see the card change. */
  heard: string;
  press(verb: string, data: object): void;
}

/**
 * A card and what its presses make of it. A press that did not arrive is sent again under the same name, so that it
 * counts once; what was typed stays in the card meanwhile.
 */
export function useStanding(first: object): Standing {
  const { api, words } = useShared();
  const client = useQueryClient();
  const [card, setCard] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [heard, setHeard] = useState('');
  const [open, setOpen] = useState<{ what: string; source: string }>();

  async function send(verb: string, data: object): Promise<void> {
    const what = JSON.stringify([verb, data]);
    const source = open?.what === what ? open.source : crypto.randomUUID();
    setOpen({ what, source });
    setBusy(true);
    setSaid('');
    setHeard('');
    try {
      const shown = await api.press({ source, verb, data });
      if (shown.type === 'text') setSaid(shown.text === '' ? words.sent : shown.text);
      else {
        setCard(shown.card);
        if (hasBody(card) && !hasForm(shown.card)) setHeard(words.updated);
      }
      setOpen(undefined);
      await client.invalidateQueries();
    } catch {
      setSaid(words.kept);
    } finally {
      setBusy(false);
    }
  }
  return { card, isBusy, said, heard, press: (verb, data) => void send(verb, data) };
}

/** Before the first answer there is none that could change. */
function hasBody(card: object): boolean {
  return 'body' in card && Array.isArray(card.body) && card.body.length > 0;
}

/** A form that has opened says so by its fields. */
function hasForm(card: object): boolean {
  return JSON.stringify(card).includes('"type":"Input.');
}
