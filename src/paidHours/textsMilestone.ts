import type { Language } from '../language/text.ts';

/** What is asked and told of a milestone (C14–C16). */
const da = {
  C14: {
    title: '🎉 Første lønnede timer!',
    text: 'En borger i vores team har fået sine første lønnede timer. Godt gået, alle sammen.',
    askTitle: 'første lønnede timer',
    one: 'borger med sine første timer i år',
    many: 'borgere med deres første timer i år',
  },
  C15: {
    title: '🎉 Målet er nået!',
    text: 'En borger er nu oppe på mindst {target} lønnede timer om måneden. Godt gået, alle sammen.',
    askTitle: '{target} timer er nået',
    one: 'borger har nået målet i år',
    many: 'borgere har nået målet i år',
  },
  C16: {
    title: '🎉 Nyt job!',
    text: 'En borger i vores team er startet i job. Godt gået, alle sammen.',
    askTitle: 'job er begyndt',
    one: 'borger i job i år',
    many: 'borgere i job i år',
  },
  education: {
    title: '🎓 Ny uddannelse!',
    text: 'En borger i vores team er begyndt på en uddannelse. Godt gået, alle sammen.',
    one: 'borger i job eller uddannelse i år',
    many: 'borgere i job eller uddannelse i år',
  },
  outcomeLabel: 'Hvad er det blevet til? (kun kuglens farve viser det)',
  outcomes: {
    ordinary: 'Ordinært job',
    socialEnterprise: 'Job i en socialøkonomisk virksomhed',
    flexJob: 'Fleksjob',
    wageSubsidy: 'Job med løntilskud',
    education: 'Uddannelse',
  },
  anonymous:
    'I kanalen står der hverken kode, navn, virksomhed eller dato. I et lille team venter nyheden nogle dage.',
  ask: 'Skal teamet høre det?',
  share: 'Del nyheden',
  shareAndSay: 'Del, og sig hvad der sker nu',
  decline: 'Ikke nu',
  nextLabel: 'Hvad så nu?',
  followUp: 'Fortsæt opfølgningen',
  finish: 'Afslut sagen: trin 3 er nået',
  aftercareLabel: 'Efterværn?',
  aftercareYes: 'Ja',
  aftercareNo: 'Nej',
  retractTitle: 'ret opslaget?',
  retractStatus: 'Det, der er delt i kanalen, passer ikke længere',
  retractText: 'En registrering er rettet.',
  retract: 'Ret opslaget',
  keep: 'Lad det stå',
  clap: 'Klap',
  clapTip: 'Klap. Tryk igen for at tage det tilbage.',
  marble: 'Læg en kugle i',
  marbleIn: 'Der er lagt en kugle i kuglekassen.',
  correctedTitle: 'Opslaget er rettet',
  corrected: 'En registrering er blevet rettet, så nyheden gælder ikke længere.',
};

const en: typeof da = {
  C14: {
    title: '🎉 First paid hours!',
    text: 'A citizen in our team has had their first paid hours. Well done, everybody.',
    askTitle: 'first paid hours',
    one: 'citizen with first hours this year',
    many: 'citizens with first hours this year',
  },
  C15: {
    title: '🎉 The target is reached!',
    text: 'A citizen now has at least {target} paid hours a month. Well done, everybody.',
    askTitle: '{target} hours are reached',
    one: 'citizen reached the target this year',
    many: 'citizens reached the target this year',
  },
  C16: {
    title: '🎉 A new job!',
    text: 'A citizen in our team has started a job. Well done, everybody.',
    askTitle: 'a job has begun',
    one: 'citizen in a job this year',
    many: 'citizens in jobs this year',
  },
  education: {
    title: '🎓 A new education!',
    text: 'A citizen in our team has started an education. Well done, everybody.',
    one: 'citizen in a job or education this year',
    many: 'citizens in jobs or education this year',
  },
  outcomeLabel: 'What has it become? (only the colour of the marble shows it)',
  outcomes: {
    ordinary: 'Ordinary job',
    socialEnterprise: 'Job in a social enterprise',
    flexJob: 'Flex job',
    wageSubsidy: 'Job with a wage subsidy',
    education: 'Education',
  },
  anonymous:
    'The channel reads no code, no name, no company and no date. In a small team the news waits for some days.',
  ask: 'Shall the team hear it?',
  share: 'Share the news',
  shareAndSay: 'Share, and say what happens now',
  decline: 'Not now',
  nextLabel: 'What now?',
  followUp: 'Go on following up',
  finish: 'End the case: stage 3 is reached',
  aftercareLabel: 'Aftercare?',
  aftercareYes: 'Yes',
  aftercareNo: 'No',
  retractTitle: 'correct the post?',
  retractStatus: 'What was shared in the channel is no longer true',
  retractText: 'A registration was corrected.',
  retract: 'Correct the post',
  keep: 'Leave it',
  clap: 'Clap',
  clapTip: 'Clap. Press again to take it back.',
  marble: 'Put a marble in',
  marbleIn: 'A marble has been put into the box.',
  correctedTitle: 'The post was corrected',
  corrected: 'A registration was corrected, so the news no longer holds.',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function milestoneTexts(language: Language): typeof da {
  return byLanguage[language];
}
