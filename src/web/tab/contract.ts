import type { Proved } from './signIn.ts';

/** What somebody asks of the tab, proved to be who they are. */
export interface TabRequest {
  who: Proved;
  /** As their client has it: what they read before it is known which language they chose. */
  locale: string;
  /** What is asked about, as the page sends it: looked at by whoever owns the page. */
  body: unknown;
}

/** What is shown for a press: a card in the place of the one that was pressed, or a sentence. */
export type Shown = { type: 'card'; card: unknown } | { type: 'text'; text: string };

/**
 * What the tab answers, with the rights that the bot would answer the same person with. Undefined: it is not there, or
 * not for them, which look the same.
 */
export interface TabAnswers {
  me(request: TabRequest): Promise<object | undefined>;
  page(name: string, request: TabRequest): Promise<object | undefined>;
  press(request: TabRequest): Promise<Shown | undefined>;
}
