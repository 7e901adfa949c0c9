import type { Saying } from '../cards/saying.ts';

/** Forms of what can be said about a course: choices and days only. */
export const sayTexts = {
  agreementInPlace: {
    da: {
      open: 'På plads',
      labels: { parts: 'Hvad er på plads?', paid: 'Er lønnede timer nævnt i aftalen?' },
      choices: {
        'parts.agreement': 'Arbejdsaftale',
        'parts.followUpPlan': 'Opfølgningsplan',
        'parts.contactPerson': 'Fast kontaktperson',
        'paid.yes': 'Ja',
        'paid.no': 'Nej',
      },
    },
    en: {
      open: 'In place',
      labels: { parts: 'What is in place?', paid: 'Does it mention paid hours?' },
      choices: {
        'parts.agreement': 'Work agreement',
        'parts.followUpPlan': 'Follow-up plan',
        'parts.contactPerson': 'Company contact',
        'paid.yes': 'Yes',
        'paid.no': 'No',
      },
    },
  },
  notReferred: {
    da: { open: 'Ikke visiteret', labels: { on: 'Sagen lukkes. Andet gemmes ikke. Hvornår?' } },
    en: { open: 'Not referred', labels: { on: 'The case is closed. Nothing else is kept. When?' } },
  },
  referralSent: {
    da: {
      open: 'Tjekliste',
      labels: { described: 'Hvad er beskrevet?', sent: 'Er den sendt?' },
      choices: {
        'described.progress': 'Progression og stabilitet',
        'described.clarified': 'Afklaret, og hvad der mangler',
        'described.companies': 'Virksomheder og opgaver',
        'described.direction': 'Retning for jobsøgning',
        'described.cv': 'CV er opdateret',
        'sent.caseSystem': 'Ja, i fagsystemet',
        'sent.secureMail': 'Ja, med sikker post',
        'sent.notYet': 'Ikke endnu',
      },
    },
    en: {
      open: 'Checklist',
      labels: { described: 'What is described?', sent: 'Is it sent?' },
      choices: {
        'described.progress': 'Progress and stability',
        'described.clarified': 'What is clear, what is not',
        'described.companies': 'Companies and tasks',
        'described.direction': 'Direction of job search',
        'described.cv': 'CV updated',
        'sent.caseSystem': 'Yes, in the case system',
        'sent.secureMail': 'Yes, by secure mail',
        'sent.notYet': 'Not yet',
      },
    },
  },
  compensation: {
    da: {
      open: 'Undersøgt',
      labels: { contacted: 'Er nøglepersonen kontaktet?' },
      choices: { 'contacted.yes': 'Ja', 'contacted.no': 'Det var ikke nødvendigt' },
    },
    en: {
      open: 'Looked into',
      labels: { contacted: 'Key person contacted?' },
      choices: { 'contacted.yes': 'Yes', 'contacted.no': 'Not needed' },
    },
  },
  introTalkHeld: { da: { open: 'Vi har talt' }, en: { open: 'We have talked' } },
  applicationWithdrawn: {
    da: { open: 'Ansøgningen er trukket' },
    en: { open: 'Application withdrawn' },
  },
  caseOpened: { da: { open: 'Forløbet er begyndt' }, en: { open: 'The course has begun' } },
  firstStage: {
    da: { open: 'Tjekliste', labels: { met: 'Hvad er på plads?' } },
    en: { open: 'Checklist', labels: { met: 'What is in place?' } },
  },
} satisfies Record<string, Saying['texts']>;
