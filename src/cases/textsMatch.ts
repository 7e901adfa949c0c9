import type { Saying } from '../cards/saying.ts';
import { stepWords } from '../cards/sayNext.ts';

/** Forms about the search for a company, and about a new contact person. */
export const sayTexts = {
  matchStatus: {
    da: {
      open: 'Gør status',
      labels: { companies: 'Virksomheder kontaktet', visits: 'Snusebesøg', ...stepWords.da.labels },
      choices: stepWords.da.choices,
    },
    en: {
      open: 'Give status',
      labels: { companies: 'Companies contacted', visits: 'Taster visits', ...stepWords.en.labels },
      choices: stepWords.en.choices,
    },
  },
  matchFound: {
    da: {
      open: 'Match er fundet',
      labels: { agreed: 'Er en praktik aftalt?', start: 'Hvornår starter den?', weeks: 'Hvor mange uger?' },
      choices: { 'agreed.yes': 'Ja', 'agreed.no': 'Ikke endnu' },
    },
    en: {
      open: 'Match found',
      labels: { agreed: 'Is a placement agreed?', start: 'When does it start?', weeks: 'How many weeks?' },
      choices: { 'agreed.yes': 'Yes', 'agreed.no': 'Not yet' },
    },
  },
  overlapAgreed: {
    da: {
      open: 'Overlap er aftalt',
      labels: { reason: 'Hvorfor skiftes der?', meeting: 'Hvornår mødes de to?', told: 'Hvem ved det?' },
      choices: {
        'reason.leaves': 'Medarbejderen stopper eller er væk',
        'reason.caseload': 'Sager fordeles på ny',
        'reason.citizenWish': 'Borgerens ønske',
        'reason.fits': 'En anden passer bedre til opgaven',
        'reason.other': 'Andet',
        'told.citizen': 'Borgeren er informeret',
      },
    },
    en: {
      open: 'Overlap agreed',
      labels: { reason: 'Why the change?', meeting: 'When do the two meet?', told: 'Who knows?' },
      choices: {
        'reason.leaves': 'The worker leaves or is away',
        'reason.caseload': 'Cases are shared out anew',
        'reason.citizenWish': 'The citizen’s wish',
        'reason.fits': 'Somebody else fits the task better',
        'reason.other': 'Other',
        'told.citizen': 'The citizen is informed',
      },
    },
  },
  overlapHeld: {
    da: {
      open: 'Vi har mødtes',
      labels: { told: 'Hvem ved det?' },
      choices: { 'told.citizen': 'Borgeren er informeret' },
    },
    en: {
      open: 'We have met',
      labels: { told: 'Who knows?' },
      choices: { 'told.citizen': 'The citizen is informed' },
    },
  },
  overlapNotNeeded: {
    da: { open: 'Overlap er ikke nødvendigt' },
    en: { open: 'No overlap needed' },
  },
} satisfies Record<string, Saying['texts']>;
