export type Node = Readonly<Record<string, unknown>>;

/** Every object inside a card, the card itself first; fallbacks too. */
export function nodesOf(json: unknown): Node[] {
  const found: Node[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part)) found.push(part as Node);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(json);
  return found;
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
