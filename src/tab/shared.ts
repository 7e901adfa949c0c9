import { createContext, useContext } from 'react';
import type { Api, Me } from './api.ts';
import type { ThemeName } from './host/contract.ts';
import type { Language, Words } from './words.ts';

/** What every page knows. */
export interface Shared {
  api: Api;
  me: Me;
  theme: ThemeName;
  language: Language;
  words: Words;
  /** Of several teams the one to look at, from now on; none for all. */
  chooseTeam(team?: string): void;
  /** Leaves for somewhere else: the chat, or what a card leads to. */
  open(address: string): void;
}

const SharedContext = createContext<Shared | undefined>(undefined);
export const SharedProvider = SharedContext.Provider;

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('a page stands outside of the frame');
  return shared;
}
