import type { Language } from '../language/text.ts';

/** What `/akut` and `/løfte` say. */
const da = {
  urgent: {
    title: 'brug for hjælp',
    who: 'Hvem beder om hjælp?',
    from: { company: 'Virksomheden', citizen: 'Borgeren' },
    usage: 'Skriv /akut, sagskoden og hvem der beder om hjælp, for eksempel /akut B-101 virksomheden.',
    told: 'Sag {code}: den ansvarlige får besked nu.',
    registered: 'hjælp er på vej',
    help: { what: '/akut B-101', detail: 'Virksomheden eller borgeren har brug for hjælp nu' },
  },
  promise: {
    usage: 'Skriv /løfte og sagskoden, for eksempel /løfte B-101.',
    off: 'Indsatsen følger ikke op på løfter.',
    registered: 'løfte noteret',
    ask: 'Ja, det er lovet i dag',
    told: 'Sag {code}: løftet er noteret. Jeg minder om det næste arbejdsdag.',
    help: { what: '/løfte B-101', detail: 'Borgeren er lovet et svar' },
  },
};

const en: typeof da = {
  urgent: {
    title: 'help needed',
    who: 'Who asks for help?',
    from: { company: 'The company', citizen: 'The citizen' },
    usage: 'Write /urgent, the case code and who asks for help, such as /urgent B-101 company.',
    told: 'Case {code}: the person responsible is told now.',
    registered: 'help is on its way',
    help: { what: '/urgent B-101', detail: 'The company or the citizen needs help now' },
  },
  promise: {
    usage: 'Write /promise and the case code, such as /promise B-101.',
    off: 'The programme does not follow up on promises.',
    registered: 'promise noted',
    ask: 'Yes, promised today',
    told: 'Case {code}: the promise is noted. I will remind you the next working day.',
    help: { what: '/promise B-101', detail: 'The citizen was promised an answer' },
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function helpWords(language: Language): typeof da {
  return byLanguage[language];
}
