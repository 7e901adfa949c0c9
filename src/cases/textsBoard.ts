import type { Language } from '../language/text.ts';
import type { Need } from './needs.ts';
import type { Standing } from './own.ts';

interface BoardTexts {
  needs: Record<Need, string>;
  standings: Record<Standing, string>;
}

/** The words of the board that are about cases. */
const da: BoardTexts = {
  needs: {
    absent: 'Ikke mødt i dag',
    late: 'Overskredet',
    help: 'Brug for hjælp',
    promise: 'Løfte til borgeren',
    nobody: 'Ingen ansvarlig',
    noPlan: 'Uden plan',
    planNotHanded: 'Plan ikke udleveret',
    unseen: 'Ingen kontakt i 21 dage',
    noNextStep: 'Intet næste skridt',
    newToMe: 'Ny hos mig',
    waitsCitizen: 'Venter på borgeren',
    waitsCompany: 'Venter på virksomheden',
    interrupted: 'Praktik afbrudt',
    endsSoon: 'Praktik slutter inden 14 dage',
    hoursMissing: 'Løntimer mangler',
    sparring: 'Beder om sparring',
    paused: 'På pause',
  },
  standings: {
    now: 'Ring nu',
    late: 'Overskredet',
    today: 'I dag',
    coming: 'På vej',
    quiet: 'Intet planlagt',
    paused: 'På pause',
  },
};

const en: BoardTexts = {
  needs: {
    absent: 'Not here today',
    late: 'Overdue',
    help: 'Help needed',
    promise: 'Promise to citizen',
    nobody: 'Nobody responsible',
    noPlan: 'Without a plan',
    planNotHanded: 'Plan not handed out',
    unseen: 'No contact for 21 days',
    noNextStep: 'No next step',
    newToMe: 'New to me',
    waitsCitizen: 'Waiting for the citizen',
    waitsCompany: 'Waiting for the company',
    interrupted: 'Placement interrupted',
    endsSoon: 'Placement ends within 14 days',
    hoursMissing: 'Paid hours missing',
    sparring: 'Asking for advice',
    paused: 'On pause',
  },
  standings: {
    now: 'Call now',
    late: 'Overdue',
    today: 'Today',
    coming: 'On its way',
    quiet: 'Nothing planned',
    paused: 'On pause',
  },
};

const byLanguage: Record<Language, BoardTexts> = { da, en };

export function boardTexts(language: Language): BoardTexts {
  return byLanguage[language];
}
