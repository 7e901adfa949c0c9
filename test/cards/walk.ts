export type Node = Readonly<Record<string, unknown>>;

/** Every object inside a card, the card itself first; fallbacks too. */
export function nodesOf(json: unknown): Node[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  if (typeof json !== 'object' || json === null) return [];
  return [json as Node, ...Object.values(json).flatMap(nodesOf)];
}

export function ofType(card: unknown, ...types: string[]): Node[] {
  return nodesOf(card).filter(({ type }) => types.includes(String(type)));
}

/** Everything that a person can read on a card. */
export function wordsOf(card: unknown): string[] {
  const shown = ['text', 'title', 'label', 'value', 'errorMessage', 'placeholder', 'tooltip', 'fallbackText'];
  return nodesOf(card).flatMap((node) =>
    shown.flatMap((name) => (typeof node[name] === 'string' ? [node[name]] : [])),
  );
}

/** What stands on the card itself, in the order in which it is read. */
export function shownIn(card: unknown): string[] {
  return ofType(card, 'TextBlock').flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
}
