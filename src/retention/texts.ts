import type { Language } from '../language/text.ts';

/** What people read about the deletion of a case. */
const da = {
  help: {
    what: '/glem B-101',
    detail: 'For ledere: slet alt om en sag',
  },
  usage: 'Skriv /glem og sagskoden, for eksempel /glem B-101.',
  notAllowed: 'Det kan kun teamets leder eller den, der har sat mig op. Bed en af dem om det.',
  title: 'Slet alt om sag {code}?',
  first: 'En borgers anmodning behandles i fagsystemet, før den behandles her.',
  deletes:
    'Det sletter jeg: sagens kort og svar, kontakter, trin, timer og fravær, sagskoden i loggen over, hvem der gjorde hvad, og mine kort i Teams, som koden står på.',
  stays: 'Det bliver stående: månedens tal uden sagskode, og milepæle og historier, som ikke nævner nogen.',
  cannot:
    'Det kan jeg ikke slette: det, der står i fagsystemet, det, kolleger selv har skrevet i Teams, mine svar på kommandoer i jeres egne chatter, og filer, I har hentet.',
  final: 'Det kan ikke fortrydes.',
  erase: 'Slet for altid',
  keep: 'Behold sagen',
  erased: 'Sagen bliver slettet nu. Kortene i Teams forsvinder i løbet af kort tid.',
  kept: 'Sagen er ikke slettet.',
  gone: 'Den sag kender jeg ikke. Den kan være slettet allerede.',
};

const en: typeof da = {
  help: {
    what: '/forget B-101',
    detail: 'For leaders: delete everything about a case',
  },
  usage: 'Write /forget and the case code, for example /forget B-101.',
  notAllowed: "Only the team's leader or whoever set me up can do that. Ask one of them.",
  title: 'Delete everything about case {code}?',
  first: "A citizen's request is handled in the case system before it is handled here.",
  deletes:
    'I delete: the cards of the case and their answers, contacts, stages, hours and absence, the case code in the log of who did what, and my cards in Teams that show the code.',
  stays: 'What stays: the figures of a month, without the code, and milestones and stories that name nobody.',
  cannot:
    'I cannot delete: what stands in the case system, what colleagues have written in Teams themselves, my answers to commands in your own chats, and files that you have downloaded.',
  final: 'This cannot be undone.',
  erase: 'Delete for good',
  keep: 'Keep the case',
  erased: 'The case is being deleted now. Its cards in Teams will disappear shortly.',
  kept: 'The case was not deleted.',
  gone: 'I do not know that case. It may have been deleted already.',
};

const texts: Record<Language, typeof da> = { da, en };

export function forgettingTexts(language: Language): typeof da {
  return texts[language];
}
