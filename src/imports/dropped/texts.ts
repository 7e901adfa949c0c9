import type { Language } from '../../language/text.ts';

/** What a leader reads of a file that was dropped into the chat. Faults of its rows are in Danish, like its headings. */
const da = {
  title: 'Indlæs fra fagsystemet',
  dryRun: 'Prøvekørsel · intet er gemt endnu',
  done: 'Indlæst',
  oneDrive:
    'Teams har lagt filen i dit OneDrive under Chatfiler fra Microsoft Teams. Slet den der, når du er færdig: den hører kun til i fagsystemet.',
  file: '{kind}: {rows} rækker',
  fileOne: '{kind}: 1 række',
  counts:
    '{new} oprettet · {changed} ændret · {closed} lukket · {same} var der i forvejen · {faulty} med fejl',
  countsDone: '{new} oprettet · {changed} ændret · {closed} lukket · {faulty} med fejl',
  refused: 'Kolonnen "{label}" er ikke læst: {why}',
  why: {
    cpr: 'den indeholder tal, der ligner CPR-numre',
    names: 'den ser ud til at indeholde navne',
    personal: 'den er efter sin overskrift personoplysninger',
  },
  more: 'og {count} til',
  nothing: 'Filen kan ikke læses ind',
  left: 'Rækker med fejl bliver udeladt. Ret dem i filen, og træk den herind igen: intet bliver dobbelt.',
  write: 'Importér',
  notLeader: 'Det er teamets leder, der indlæser filer.',
  tooMany: 'Træk højst seks filer herind ad gangen.',
  again: 'Filen ligger her ikke længere. Træk den herind igen.',
  faults: {
    address: 'Jeg henter kun filer, som Teams selv har lagt i OneDrive.',
    tooLarge: 'Filen fylder mere end 1 MB. Del den i flere, og træk dem herind.',
    unreachable: 'Jeg kunne ikke hente filen. Prøv igen om lidt.',
  },
};

const en: typeof da = {
  title: 'Import from the case system',
  dryRun: 'Dry run · nothing is saved yet',
  done: 'Imported',
  oneDrive:
    'Teams has put the file into your OneDrive under Microsoft Teams Chat Files. Delete it there when you are done: it belongs in the case system alone.',
  file: '{kind}: {rows} rows',
  fileOne: '{kind}: 1 row',
  counts:
    '{new} new · {changed} changed · {closed} closed · {same} were there already · {faulty} with faults',
  countsDone: '{new} new · {changed} changed · {closed} closed · {faulty} with faults',
  refused: 'The column "{label}" was not read: {why}',
  why: {
    cpr: 'it holds figures that look like CPR numbers',
    names: 'it seems to hold names',
    personal: 'by its heading it holds personal data',
  },
  more: 'and {count} more',
  nothing: 'The file cannot be imported',
  left: 'Rows with faults are left out. Mend them in the file and drop it here again: nothing is imported twice.',
  write: 'Import',
  notLeader: 'Files are imported by the leader of the team.',
  tooMany: 'Drop six files at most at a time.',
  again: 'The file is no longer here. Drop it here again.',
  faults: {
    address: 'I only fetch files that Teams itself has put into OneDrive.',
    tooLarge: 'The file is larger than 1 MB. Split it and drop the parts here.',
    unreachable: 'I could not fetch the file. Try again in a moment.',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function droppedTexts(language: Language): typeof da {
  return byLanguage[language];
}
