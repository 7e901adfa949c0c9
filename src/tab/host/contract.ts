import type { Cause } from '../causes.ts';
import type { Language } from '../words.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** Where the tab stands: Teams, or the page that stands in for it where there is none. */
export interface Host {
  theme: ThemeName;
  language: Language;
  /** The page that a link asked for; read once, as Teams keeps the first one. */
  page?: string;
  /** A token for the next request; Teams keeps it as long as it is good. */
  token(): Promise<string>;
  /** Goes somewhere else, as Teams does it. */
  open(address: string): void;
  onTheme(tell: (theme: ThemeName) => void): void;
  /** Ends Teams' own waiting. */
  shown(): void;
}

/** Why the tab cannot go on. */
export class Failed extends Error {
  readonly code: Cause;
  constructor(code: Cause, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export function themeOf(name: string | undefined): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
