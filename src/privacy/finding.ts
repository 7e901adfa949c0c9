/** What the guard looks for (domain/6-privacy.md 6.2, 6.3). */
export const findingKinds = [
  'cpr',
  'phone',
  'mail',
  'address',
  'cvr',
  'name',
  'initials',
  'company',
  'place',
  'date',
  'age',
  'sensitive',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `text.slice(start, end)` is what was found. Shown to who wrote it, never logged. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
}

/** A finding before it has its text. */
export interface Hit {
  kind: FindingKind;
  start: number;
  end: number;
}

export function hit(kind: FindingKind, start: number, length: number): Hit {
  return { kind, start, end: start + length };
}

/** Every match of a global pattern as a hit of one kind; `group` is the part that was found, else the whole match. */
export function hits(kind: FindingKind, text: string, pattern: RegExp, group = 0): Hit[] {
  const found: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const part = match[group];
    if (part) found.push(hit(kind, match.index + match[0].lastIndexOf(part), part.length));
  }
  return found;
}
