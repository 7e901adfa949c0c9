import type { Saying } from '../cards/saying.ts';

/** What is said of a call for help, and of an answer that was promised. */
export const helpTexts = {
  helpTaken: { da: { open: 'Jeg tager den' }, en: { open: 'I will take it' } },
  helpPromised: { da: { open: 'Jeg vender tilbage' }, en: { open: 'I will get back' } },
  passedOn: {
    da: { open: 'Giv videre', labels: { to: 'Hvem tager den?' } },
    en: { open: 'Pass on', labels: { to: 'Who takes it?' } },
  },
  newAgreement: { da: { open: 'Ny aftale' }, en: { open: 'New agreement' } },
} satisfies Record<string, Saying['texts']>;
