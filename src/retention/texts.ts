import type { Language } from '../language/text.ts';

/** What people read about the deletion of a case. */
const da = {
  help: {
    what: '/glem B-101',
    detail: 'For ledere: slet alt om en sag',
  },
  usage: 'Skriv /glem og sagskoden, for eksempel /glem B-101.',
  notAllowed: 'Det kan kun teamets leder eller den, der har sat mig op. Bed en af dem om det.',
  title: 'slet alt?',
  first: 'Behandl borgerens anmodning i fagsystemet først.',
  deletesTitle: 'Slettes',
  deletes:
    'Påmindelser og svar, kontakter, trin, timer og fravær, sagskoden i loggen, og mine beskeder i Teams med koden',
  staysTitle: 'Bliver stående',
  stays: 'Månedens tal uden kode, og milepæle og historier, som ikke nævner nogen',
  cannotTitle: 'Kan ikke slettes',
  cannot:
    'Fagsystemet, hvad kolleger har skrevet i Teams, mine svar i jeres egne chatter, og filer, I har hentet',
  final: 'Det kan ikke fortrydes',
  erase: 'Slet for altid',
  keep: 'Behold sagen',
  erased: 'Sagen bliver slettet nu. Beskederne i Teams forsvinder snart.',
  kept: 'Sagen er ikke slettet.',
  gone: 'Den sag kender jeg ikke. Den kan være slettet allerede.',
};

const en: typeof da = {
  help: {
    what: '/forget B-101',
    detail: 'For leaders: delete everything about a case',
  },
  usage: 'Write /forget and the case code, for example /forget B-101.',
  notAllowed: 'Only the team’s leader or whoever set me up can do that. Ask one of them.',
  title: 'delete everything?',
  first: 'Handle the citizen’s request in the case system first.',
  deletesTitle: 'Deleted',
  deletes:
    'Reminders and answers, contacts, stages, hours and absence, the case code in the log, and my messages in Teams with the code',
  staysTitle: 'Stays',
  stays: 'The figures of a month without the code, and milestones and stories that name nobody',
  cannotTitle: 'I cannot delete',
  cannot:
    'The case system, what colleagues have written in Teams, my answers in your own chats, and files that you have downloaded',
  final: 'This cannot be undone',
  erase: 'Delete for good',
  keep: 'Keep the case',
  erased: 'The case is being deleted now. Its messages in Teams will disappear shortly.',
  kept: 'The case was not deleted.',
  gone: 'I do not know that case. It may have been deleted already.',
};

const texts: Record<Language, typeof da> = { da, en };

export function forgettingTexts(language: Language): typeof da {
  return texts[language];
}
