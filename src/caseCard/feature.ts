import type { Feature } from '../feature.ts';
import { caseCommand, newCommand } from './command.ts';
import { openSaying, saySaying, showCase, showMore } from './press.ts';
import { showCorrect, strike } from './pressCorrect.ts';
import { openNewCase, reopenCase } from './pressNew.ts';
import { reopen } from './sayOnCase.ts';
import { openHere, searchCases } from './search.ts';
import { casePage } from './tab.ts';
import { caseTexts } from './texts.ts';

/** A case's own card: what is known of it, and a door for everything that can be said about it. */
export const caseCard = {
  says: [reopen],
  commands: [
    {
      names: { da: ['sag'], en: ['case'] },
      takes: ['ny', 'new'],
      aboutCases: true,
      takesCase: true,
      help: { group: 'case', line: (language) => caseTexts(language).help },
      opensAnyCase: true,
      run: caseCommand,
    },
    { names: { da: ['ny'], en: ['new'] }, aboutCases: true, run: newCommand },
  ],
  presses: {
    'case.show': { run: showCase },
    'case.more': { run: showMore },
    'case.form': { run: openSaying },
    'case.new': { run: reopenCase },
    'case.open': { chosen: ['to', 'programme'], run: openNewCase },
    'case.say': { run: saySaying },
    'case.correct': { run: showCorrect },
    'case.strike': { run: strike },
    'case.here': { by: 'writer', chosen: ['ref'], run: openHere },
  },
  tab: { case: casePage },
  samples: async ({ says }) => {
    const { samplesWith } = await import('./samples.ts');
    return { samples: samplesWith(says) };
  },
  dialogs: {
    findCase: { search: searchCases, none: (language) => caseTexts(language).search.none },
  },
} as const satisfies Feature;
