import { describe, expect, test } from 'vitest';
import { cardKinds } from '../../src/engine/cards.ts';
import { inThisEdition } from '../../src/engine/edition.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme, builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { validateProgramme } from '../../src/programmes/validate.ts';

/** Whatever a file may hold. */
type Json = ReturnType<typeof JSON.parse>;

/** A fresh copy of a built-in programme with one thing changed. */
function changed(id: string, change: (programme: Json) => void): unknown {
  const copy: Json = JSON.parse(JSON.stringify(builtInProgramme(id)));
  change(copy);
  return copy;
}

function faultsOf(input: unknown, language: 'da' | 'en' = 'da') {
  const result = validateProgramme(input, language);
  return 'faults' in result ? result.faults : [];
}

const fsm = 'flere-skal-med';
const cti = 'social-stoette-cti';
const young = 'helhedsorienteret-indsats';
const cba = 'cba-jobraadgiver';
const jobstyrke = 'jobstyrke';

test.each(builtInProgrammes.map((programme) => [programme.id, programme] as const))(
  '%s is without a fault',
  (_id, programme) => {
    expect(validateProgramme(JSON.parse(JSON.stringify(programme)))).toEqual({ programme });
  },
);

describe('one fault, found where it is', () => {
  test.each<[string, string, (programme: Json) => void, string]>([
    // Shape
    ['name', fsm, (p) => delete p.name, 'Navn: mangler.'],
    ['roles', fsm, (p) => delete p.roles, 'Roller: mangler.'],
    ['id', fsm, (p) => (p.id = 'Flere Skal'), 'Id: "Flere Skal" kan ikke bruges. Skriv små bogstaver'],
    ['stages', fsm, (p) => (p.stages = []), 'Trin: må ikke være tom.'],
    [
      'stages[1].name',
      fsm,
      (p) => (p.stages[1].name = 3),
      'Trin 2 (uden navn), name: skal være en tekst, men er 3.',
    ],
    [
      'contact.headsup',
      fsm,
      (p) => (p.contact.headsup = 3),
      'Kontakt (C01, C02), headsup: feltet "headsup" kendes ikke.',
    ],
    ['contact.headsUp', fsm, (p) => (p.contact.headsUp = '3'), 'headsUp: skal være et tal, men er "3".'],
    ['contact.intervalMonths', fsm, (p) => (p.contact.intervalMonths = 0), 'skal være mindst 1, men er 0.'],
    ['contact.anchor', fsm, (p) => (p.contact.anchor = null), 'reglen har intet anker'],
    [
      'cti.anchor',
      cti,
      (p) => (p.cti.anchor = 'whenever'),
      'reglen har intet anker, som fristen regnes fra ("whenever")',
    ],
    ['plan.anchor', fsm, (p) => (p.plan.anchor = ''), 'Brug en af: caseOpened, openingMeetingHeld.'],
    ['placement.maxWeeks', fsm, (p) => (p.placement.maxWeeks = 53), 'må højst være 52, men er 53.'],
    ['cards.C29', fsm, (p) => (p.cards.C29 = { to: ['jobBroker'] }), 'kortet "C29" findes ikke'],
    [
      'cards.C01.to[0]',
      fsm,
      (p) => (p.cards.C01.to = ['jobBrokr']),
      'Kort C01 (månedskontakt), to nr. 1: rollen "jobBrokr" kendes ikke.',
    ],
    ['cards.C01.to', fsm, (p) => (p.cards.C01.to = 'jobBroker'), '"jobBroker" er ikke en modtager'],
    ['cards.C01.to', fsm, (p) => (p.cards.C01.to = []), 'Kort C01 (månedskontakt), to: må ikke være tom.'],
    ['cards.C01.to', fsm, (p) => delete p.cards.C01.to, 'Kort C01 (månedskontakt), to: mangler.'],
    ['cards.C01.enforce', fsm, (p) => (p.cards.C01.enforce = 'maybe'), 'Brug en af: must, should, off.'],
    ['primaryRole', fsm, (p) => (p.primaryRole = 'boss'), 'Primær rolle: rollen "boss" kendes ikke.'],
    [
      'cti.phases[1].every',
      cti,
      (p) => (p.cti.phases[1].every = { weeks: 2 }),
      'CTI-fase 2 (Afprøvning og tilpasning), every: {"weeks":2} er ikke et interval.',
    ],
    [
      'cti.phases[1].every.days',
      cti,
      (p) => (p.cti.phases[1].every = { days: 0 }),
      'skal være mindst 1, men er 0.',
    ],
    [
      'stages[0].exit[0].metBy.event',
      cti,
      (p) => (p.stages[0].exit[0].metBy.event = 'rain'),
      'kender ikke "rain"',
    ],
    [
      'stages[0].exit[0].metBy.roles[0]',
      cti,
      (p) => (p.stages[0].exit[0].metBy.roles = ['boss']),
      'rollen "boss" kendes ikke.',
    ],
    ['sending.from', fsm, (p) => (p.sending.from = '7.00'), '"7.00" er ikke et klokkeslæt.'],
    ['validFrom', fsm, (p) => (p.validFrom = '2026-02-30'), 'Gyldig fra: "2026-02-30" er ikke en dato.'],
    [
      'milestones[0].card',
      fsm,
      (p) => (p.milestones[0].card = 'X1'),
      'Milepæl 1 (Trin 2 begyndt), card: "X1" er ikke et kort.',
    ],
    ['milestones[0].when', fsm, (p) => (p.milestones[0].when = 'soon'), '"soon" er ikke en betingelse.'],

    // Stages
    [
      'stages[1]',
      fsm,
      (p) => (p.stages[1].exit = []),
      'Trin 2 (Trin 2: På vej mod job): ingen kan forlade trinnet',
    ],
    [
      'stages[0].entry',
      jobstyrke,
      (p) => (p.stages[0].entry = 'chosen'),
      'alle sager begynder i det første trin',
    ],
    ['stages[4]', jobstyrke, (p) => (p.stages[4].entry = 'next'), 'ingen kan nå trinnet'],
    ['stages[2].id', fsm, (p) => (p.stages[2].id = 'step2'), 'id step2 er brugt på et tidligere trin'],
    [
      'stages[1].exit[0]',
      fsm,
      (p) => (p.stages[1].exit[0].id = 'cv'),
      'kriteriet cv står to gange, først i Trin 1: Startafklaring.',
    ],
    [
      'stages[1].exit[1]',
      fsm,
      (p) => (p.stages[1].exit[1].id = 'agreement'),
      'kriterie 2 (Opfølgningsplan): kriteriet agreement står to gange',
    ],
    [
      'stages[0].exit[0].metBy.roles[1]',
      cti,
      (p) => (p.stages[0].exit[0].metBy.roles[1] = 'instructor'),
      'det kræver rollen instructor, som programmet ikke har',
    ],
    [
      'stageAfterInterruption',
      jobstyrke,
      (p) => (p.stageAfterInterruption = 'step2'),
      'Trin efter afbrud: trinnet step2 findes ikke',
    ],
    [
      'stages[1].maxWeeks',
      jobstyrke,
      (p) => (p.stages[1].maxWeeks = 27),
      'højst 27 uger, men hele forløbet kun 26',
    ],
    [
      'milestones[1].when.stage',
      fsm,
      (p) => (p.milestones[1].when = { stage: 'step4' }),
      'trinnet step4 findes ikke',
    ],
    [
      'milestones[0].when.criterion',
      cti,
      (p) => (p.milestones[0].when = { criterion: 'meeting' }),
      'kriteriet meeting findes ikke',
    ],

    // Roles and cards
    [
      'primaryRole',
      fsm,
      (p) => (p.primaryRole = 'ctiWorker'),
      'rollen ctiWorker er ikke en af programmets roller',
    ],
    [
      'cards.C01.to[0]',
      fsm,
      (p) => (p.cards.C01.to = ['ctiWorker']),
      'Tilføj den under roller, eller brug en af: coordinatingCaseWorker, jobBroker, leader.',
    ],
    [
      'cards.C04.kinds.closing[0]',
      cti,
      (p) => (p.cards.C04.kinds.closing = ['instructor']),
      'rollen instructor er ikke en af programmets roller',
    ],
    [
      'deadline.escalationTo',
      fsm,
      (p) => (p.deadline.escalationTo = 'projectLead'),
      'Frister, escalationTo: rollen projectLead',
    ],
    [
      'roles[3].role',
      fsm,
      (p) => p.roles.push({ role: 'leader', name: 'Chef' }),
      'Rolle 4 (Chef), role: rollen leader står to gange.',
    ],
    ['cards', fsm, (p) => (p.cards = {}), 'intet kort er slået til'],
    ['cards.C10.to', fsm, (p) => (p.cards.C10.to = 'channel'), 'må aldrig stå i en kanal'],
    ['cards.C14.to', fsm, (p) => (p.cards.C14.to = ['leader']), 'kortet er til kanalen'],
    ['cards.C28.to', cba, (p) => (p.cards.C28.to = ['leader', 'jobAdviser']), 'må kun gå til lederen'],
    [
      'cards.C04.kinds.ending',
      cti,
      (p) => (p.cards.C04.kinds.ending = ['caseWorker']),
      'kortet har ikke slagsen ending. Det har: phaseChange, handover, closing.',
    ],
    ['cards.C06', jobstyrke, (p) => (p.intake.stage = 'prep'), 'men intake.stage peger på trinnet prep'],
    ['cards.C23', young, (p) => (p.intro.stage = 'start'), 'men intro.stage peger på trinnet start'],
    ['cards.C18', fsm, (p) => (p.newMatch.stage = 'step9'), 'men newMatch.stage peger på trinnet step9'],
    ['cards.C18', fsm, (p) => (p.newMatch.stage = 'step1'), 'dertil fører ingen afbrud'],
    ['cards.C18', fsm, (p) => delete p.stageAfterInterruption, 'dertil fører ingen afbrud'],
    ['cards.C11', jobstyrke, (p) => (p.cards.C09.enforce = 'off'), 'C09 er slået fra'],
    ['cards.C14', cba, (p) => (p.paidHours.countingKinds = []), 'ingen timer tæller med'],
    ['cards.C20', jobstyrke, (p) => (p.aftercare.months = []), 'efterværnet har ingen måneder'],
    ['cards.C20', jobstyrke, (p) => (p.aftercare.offered = 'none'), 'tilbyder ikke efterværn'],

    // Numbers
    [
      'cti.phases[1].every',
      cti,
      (p) => (p.cti.phases[1].every = { days: 5 }),
      'men her er der 5 dage efter 7 dage.',
    ],
    [
      'cti.phases[2].every',
      cti,
      (p) => (p.cti.phases[2].every = { days: 10 }),
      'men her er der 10 dage efter 14 dage.',
    ],
    ['cti.phases', cti, (p) => p.cti.phases.splice(1), 'støtten skal aftage'],
    [
      'cti.phases[2].every',
      cti,
      (p) => (p.cti.phases[2].every = { months: 4 }),
      'fasen varer 90 dage, men der er 4 måneder',
    ],
    [
      'cti.phases[0].headsUp',
      cti,
      (p) => (p.cti.phases[0].headsUp = 5),
      'varslet kommer 5 arbejdsdage før fristen, men der er kun cirka 5',
    ],
    ['cti.handoverDays', cti, (p) => (p.cti.handoverDays = 300), 'overdragelsen begynder 300 dage før slut'],
    ['contact.headsUp', fsm, (p) => (p.contact.headsUp = 21), 'Varslet skal være kortere.'],
    ['contact.intervalMonths', fsm, (p) => (p.contact.intervalMonths = 12), 'der forfalder ingen kontakt'],
    ['plan.headsUp', fsm, (p) => (p.plan.headsUp = 10), 'varslet kommer 10 arbejdsdage før fristen'],
    ['firstFollowUp.headsUp', fsm, (p) => (p.firstFollowUp.headsUp = 3), 'Varslet skal være kortere.'],
    ['progress.headsUp', young, (p) => (p.progress.headsUp = 30), 'Varslet skal være kortere.'],
    [
      'clarification.prepareWorkingDays',
      cba,
      (p) => (p.clarification.prepareWorkingDays = 260),
      'Varslet skal være kortere.',
    ],
    [
      'deadline.escalationWorkingDays',
      fsm,
      (p) => (p.deadline.escalationWorkingDays = 1),
      'lederen får besked 1 arbejdsdage',
    ],
    [
      'longAbsence.windowWorkingDays',
      jobstyrke,
      (p) => (p.longAbsence.windowWorkingDays = 3),
      'vinduet på 3 arbejdsdage er kortere end de 4',
    ],
    ['longAbsence.count', jobstyrke, (p) => (p.longAbsence.count = 3), 'Gør det større end dage i træk.'],
    [
      'absence.outreachAfterMinutes',
      young,
      (p) => (p.absence.outreachAfterMinutes = 210),
      'højst 239 minutter',
    ],
    ['sending.from', fsm, (p) => (p.sending.from = '17:00'), '17:00 skal være før 17:00.'],
    ['sending.scheduledAt', fsm, (p) => (p.sending.scheduledAt = '06:30'), '06:30 ligger uden for tiden'],
    ['sending.boardAt', young, (p) => (p.sending.boardAt = '17:01'), '17:01 ligger uden for tiden'],
    [
      'placement.minWeeks',
      jobstyrke,
      (p) => (p.placement.minWeeks = 14),
      'mindst 14 uger er mere end højst 13 uger',
    ],
    [
      'placement.maxWeeksByGroup[0].weeks',
      jobstyrke,
      (p) => (p.placement.maxWeeksByGroup[0].weeks = 20),
      '20 uger er mere',
    ],
    ['placement.endNoticeDays', fsm, (p) => (p.placement.endNoticeDays = 91), 'praktikken varer kun 91 dage'],
    [
      'paidHours.targetPerMonth',
      fsm,
      (p) => (p.paidHours.targetPerMonth = 29.995),
      '29,995 har for mange decimaler',
    ],
    [
      'aftercare.months',
      jobstyrke,
      (p) => (p.aftercare.months = [1, 3, 2]),
      'månederne skal stå i rækkefølge',
    ],
    [
      'gates.stabilityBeforePlacement.share',
      jobstyrke,
      (p) => (p.gates.stabilityBeforePlacement.share = 80),
      '80 er ikke en andel',
    ],

    // Lists
    [
      'validTo',
      fsm,
      (p) => Object.assign(p, { validFrom: '2026-05-01', validTo: '2026-04-30' }),
      'slutter 2026-04-30, før det begynder 2026-05-01',
    ],
    [
      'outcomes[3].validTo',
      young,
      (p) => (p.outcomes[3].validFrom = '2027-01-01'),
      'Udfald 4 (Revalidering), validTo: slutter 2026-12-31',
    ],
    [
      'variants[1]',
      young,
      (p) => (p.variants[1].id = 'unge'),
      'Variant 2 (Voksne (over 30 år)): unge står to gange.',
    ],
    ['outcomes[1]', fsm, (p) => (p.outcomes[1].id = 'selfSupport'), 'selfSupport står to gange'],
    ['measures[5]', fsm, (p) => p.measures.push('shareStep3'), 'Måltal, nr. 6: shareStep3 står to gange.'],
    [
      'paidHours.countingKinds[3]',
      fsm,
      (p) => p.paidHours.countingKinds.push('ordinary'),
      'ordinary står to gange',
    ],
    [
      'milestones[3].card',
      fsm,
      (p) => (p.cards.C15.enforce = 'off'),
      'milepælen skal fejres med C15, men kortet er slået fra',
    ],
  ])('%s of %s', (path, id, change, sentence) => {
    const faults = faultsOf(changed(id, change)).filter((fault) => fault.path === path);
    expect(faults.map(({ text }) => text)).toEqual([expect.stringContaining(sentence)]);
  });
});

test('every fault is listed at once, those of a part that cannot be read too', () => {
  const broken = changed(cti, (p) => {
    delete p.name;
    p.stages[1].exit = [];
    p.cti.phases[2].every = { days: 3 };
    p.cti.colour = 'red';
    p.cards.C05.to = ['jobBroker'];
    p.cards.C07.to = ['nobody'];
    p.sending = { from: '18:00', to: '08:00' };
  });
  expect(faultsOf(broken).map(({ path }) => path)).toEqual([
    'name',
    'cards.C07.to[0]',
    'cti.colour',
    'stages[1]',
    'milestones[2].when.criterion',
    'cards.C05.to[0]',
    'cti.phases[2].every',
    'cti.phases[2].headsUp',
    'sending.from',
  ]);
});

test.each([[null], [undefined], ['flere-skal-med'], [[]], [7]])('%o is no programme', (input) => {
  expect(faultsOf(input)).toEqual([
    {
      path: '',
      text: 'Programmet: filen indeholder ikke et program. Begynd med en eksport af et indbygget program.',
    },
  ]);
});

test('in English too', () => {
  const broken = changed(fsm, (p) => (p.stages[1].exit = []));
  expect(faultsOf(broken, 'en')).toEqual([
    {
      path: 'stages[1]',
      text: 'Stage 2 (Trin 2: På vej mod job): nobody can leave the stage, so nobody reaches the next ones. Give it a criterion (exit), or put it last.',
    },
  ]);
});

test('a number that might be a CPR number is never shown', () => {
  const broken = changed(fsm, (p) => {
    p.stages[2].id = p.stages[0].id = '150385-1234';
    p['241235-4209'] = 'x';
    p.contact.headsUp = '241235-4209';
  });
  expect(JSON.stringify(faultsOf(broken))).not.toMatch(/\d{6}-?\d{4}/);
});

test.each(Object.entries(cardKinds))('each kind of %s has one rule', (card, kinds) =>
  expect(
    rules
      .filter((rule) => rule.card === card)
      .flatMap((rule) => rule.kinds)
      .sort(),
  ).toEqual([...kinds].sort()),
);

describe('nobody is forgotten', () => {
  test.each<[string, (programme: Json) => void, string]>([
    ['without C45', (p) => delete p.cards.C45, 'cards.C45'],
    ['C45 off', (p) => (p.cards.C45.enforce = 'off'), 'cards.C45'],
    ['its question off', (p) => (p.cards.C45.kinds = { gap: 'off' }), 'cards.C45.kinds.gap'],
  ])('a programme %s is refused', (_, change, path) => {
    expect(faultsOf(changed(fsm, change))).toMatchObject([{ path }]);
  });

  test('a version of a team’s own from before gets it, and goes on as it was', () => {
    const built = builtInProgramme(fsm);
    if (!built) throw new Error('No such programme');
    const { C45: _, ...cards } = built.cards;
    const older = { ...built, cards };
    expect(inThisEdition(older)).toEqual({
      ...built,
      cards: { ...cards, C45: { to: ['jobBroker'], kinds: {}, enforce: 'must' } },
    });
    expect(inThisEdition(built)).toBe(built);
  });
});
