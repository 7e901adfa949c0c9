import { describe, expect, test } from 'vitest';
import { outcomeNames, outcomeOf } from '../../src/imports/outcomes.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { brief, caseLine, casesHead, check } from './check.ts';

describe('what became of a contact', () => {
  const contact = async (form: string, reached: string, status: string) => {
    const text = `sagskode;dato;form;nået;status\nB-101;01-03-2026;${form};${reached};${status}\n`;
    return brief(await check(text, 'contacts'), 'form', 'reached', 'status');
  };
  test.each([
    ['telefon', '', 'Afholdt', '2 B-101 "phone" – "held"'],
    ['telefon', '', 'Gennemført', '2 B-101 "phone" – "held"'],
    ['telefon', '', 'Aflyst', '2 B-101 "phone" – "cancelled"'],
    ['samtale', '', 'AFLYST AF BORGER', '2 B-101 "talk" – "cancelled"'],
    ['samtale', '', 'Afbud', '2 B-101 "talk" – "cancelled"'],
    ['samtale', '', 'Ikke gennemført', '2 B-101 "talk" – "cancelled"'],
    ['samtale', '', 'Udeblevet', '2 B-101 "talk" – "missed"'],
    ['samtale', '', 'ikke mødt', '2 B-101 "talk" – "missed"'],
    ['samtale', '', 'no-show', '2 B-101 "talk" – "missed"'],
    ['samtale', '', 'Planlagt', '2 B-101 "talk" – "planned"'],
    ['sms', 'nej', '', '2 B-101 "sms" false –'],
    ['sms', 'ja', '', '2 B-101 "sms" true –'],
    ['sms', 'ja', 'udeblevet', '2 nået notHeld'],
    ['sms', '', 'måske', '2 status contactStatus'],
    ['sms', '', 'delvist gennemført', '2 status contactStatus'],
    ['e-mail', '', '', '2 form contactForm'],
    ['Digital Post', '', 'Udført', '2 form contactForm'],
    ['Brev', '', 'Afholdt', '2 form contactForm'],
    ['Samtale (aflyst)', '', '', '2 form contactForm'],
    ['Førstegangssamtale', '', '', '2 B-101 "firstTalk" – –'],
    ['efterværn', 'ja', 'afholdt', '2 B-101 "aftercare" true "held"'],
  ])('%s, nået %j, status %j', async (form, reached, status, expected) => {
    expect(await contact(form, reached, status)).toEqual([expected]);
  });

  test('what is planned may lie ahead, what was held may not', async () => {
    const text = 'sagskode;dato;form;status\nB-101;01-06-2026;sms;planlagt\nB-101;01-06-2026;sms;afholdt\n';
    expect(brief(await check(text, 'contacts'))).toEqual(['2 B-101', '3 dato futureDate']);
  });
});

describe('outcomes, as each programme has them', () => {
  test.each([
    ['flere-skal-med', 'førtidspension', 'earlyPension'],
    ['flere-skal-med', 'Afklaring: førtidspension', 'earlyPension'],
    ['flere-skal-med', 'job', 'ordinaryJob'],
    ['flere-skal-med', 'Selvforsørgelse', 'selfSupport'],
    ['flere-skal-med', 'ikke visiteret', 'notReferred'],
    ['flere-skal-med', 'trin 3 nået', 'step3Reached'],
    ['flere-skal-med', 'frafald', 'other'],
    ['flere-skal-med', 'fængsel', 'other'],
    ['jobstyrke', 'frafald', 'other'],
    ['jobstyrke', 'fravær', 'absence'],
    ['jobstyrke', 'tilbagevisiteret', 'other'],
    ['helhedsorienteret-indsats', 'STU', 'stu'],
    ['jobstyrke', 'STU', 'education'],
    ['helhedsorienteret-indsats', 'fængsel', 'imprisoned'],
    ['helhedsorienteret-indsats', 'mistet retten til ydelsen', 'benefitLost'],
    ['helhedsorienteret-indsats', 'selvforsørgelse', 'selfSupport'],
    ['jobstyrke', 'Selvforsørgende', 'selfSupport'],
    ['cba-jobraadgiver', 'i fleksjob', undefined],
    ['social-stoette-cti', 'Fleksjob', 'flexJob'],
    ['cba-jobraadgiver', 'død', 'dead'],
    ['cba-jobraadgiver', 'folkepension', 'other'],
    ['cba-jobraadgiver', 'Fraflyttet', 'moved'],
    ['cba-jobraadgiver', 'revalidering', 'rehabilitation'],
    ['jobstyrke', 'x9', undefined],
  ])('%s: %s is %s', (id, word, outcome) => {
    const programme = builtInProgrammes.find((one) => one.id === id)!;
    expect(outcomeOf(programme, word)).toBe(outcome);
  });

  test('every name that is offered is read', () => {
    for (const programme of builtInProgrammes) {
      for (const name of outcomeNames(programme)) expect(outcomeOf(programme, name)).toBeDefined();
    }
  });

  test('what is not known is told with what is', async () => {
    const { lines } = await check(
      `${casesHead};slutdato;udfald\n${caseLine('B-101', ';01-02-2026;x9')}\n`,
      'cases',
    );
    expect(lines[0]).toHaveProperty('text', expect.stringContaining('førtidspension'));
  });
});

test.each([
  ['job', 'ordinary'],
  ['Ordinært job', 'ordinary'],
  ['socialøkonomisk virksomhed', 'socialEnterprise'],
  ['Uddannelse', 'education'],
  ['lærling', 'education'],
  ['ikke i job', 'notInJob'],
  ['Ledig', 'notInJob'],
  ['ukendt', 'unknown'],
  ['uoplyst', undefined],
  ['fleksjob', null],
  ['løntilskud', null],
  ['måske i job', null],
])('the status afterwards %j is %s', async (said, status) => {
  const text = `${casesHead};slutdato;udfald;status efter\n${caseLine('B-101', `;01-02-2026;job;${said}`)}\n`;
  const read = status === undefined ? '–' : JSON.stringify(status);
  expect(brief(await check(text, 'cases'), 'statusAfter')).toEqual([
    status === null ? '2 status efter statusAfter' : `2 B-101 ${read}`,
  ]);
});

describe('placements and numbers', () => {
  const placement = async (type: string, hours: string, result = '') => {
    const end = result === '' ? '' : '01-04-2026';
    const text = `sagskode;type;start;timer pr. uge;faktisk slut;resultat\nB-101;${type};01-03-2026;${hours};${end};${result}\n`;
    return brief(await check(text, 'placements'), 'type', 'hoursPerWeek', 'result');
  };
  test.each([
    ['virksomhedspraktik', '16,5', '', '2 B-101 "placement" 16.5 –'],
    ['Træningspraktik', '16.5', '', '2 B-101 "training" 16.5 –'],
    ['afklaringspraktik', '37', '', '2 B-101 "clarification" 37 –'],
    ['Rekrutteringspraktik', '20 timer', '', '2 B-101 "recruitment" 20 –'],
    ['trænings-praktik', '7,25 t', '', '2 B-101 "training" 7.25 –'],
    ['rekruttering', '12:30', '', '2 B-101 "recruitment" 12.5 –'],
    ['afklaring', '-', '', '2 B-101 "clarification" – –'],
    ['praktik', '0', '', '2 timer pr. uge weeklyHours'],
    ['praktik', '37,5', '', '2 timer pr. uge weeklyHours'],
    ['praktik', 'fuld tid', '', '2 timer pr. uge decimal'],
    ['ferie', '20', '', '2 type placementType'],
    ['praktik', '20', 'Job', '2 B-101 "placement" 20 "job"'],
    ['praktik', '20', 'ikke job', '2 B-101 "placement" 20 "noJob"'],
    ['praktik', '20', 'forlænget', '2 B-101 "placement" 20 "newPlacement"'],
    ['praktik', '20', 'godt', '2 resultat placementResult'],
  ])('%s, %j hours, %j', async (type, hours, result, expected) => {
    expect(await placement(type, hours, result)).toEqual([expected]);
  });

  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12', 12],
    ['0', 0],
    ['26,50', 26.5],
    ['26,5 timer', 26.5],
    ['12:30', 12.5],
    ['160 t.', 160],
    ['+8', 8],
    ['744', 744],
    ['12,255', undefined],
    ['1.234,5', undefined],
    ['12.500', undefined],
    ['-1', undefined],
    ['12,5,5', undefined],
    ['12-13', undefined],
    ['10 + 8', undefined],
    ['12,5 kr', undefined],
    ['7:20', undefined],
  ])('%j hours of a month: %s', async (hours, read) => {
    const checked = await check(`sagskode;måned;timer\nB-101;2026-03;"${hours}"\n`, 'paidHours');
    expect(brief(checked, 'hours')).toEqual([read === undefined ? '2 timer hours' : `2 B-101 ${read}`]);
  });
});

describe('progress', () => {
  test.each([
    ['jobtro', '4', '2 B-101 "jobtro" 4'],
    ['Tro på egne evner', '10', '2 B-101 "troPaaEgneEvner" 10'],
    ['Netværk', '1', '2 B-101 "netvaerk" 1'],
    ['jobMastery', '7', '2 B-101 "jobMastery" 7'],
    ['Mestring (hverdag)', '5,0', '2 B-101 "mestringHverdag" 5'],
    ['jobtro', '0', '2 score score'],
    ['jobtro', '11', '2 score score'],
    ['jobtro', '4,5', '2 score score'],
    ['jobtro', 'høj', '2 score score'],
    ['jobtro', '', '2 score missing'],
    ['Hanne Vestergaard', '4', '2 indikator indicator'],
    ['4', '4', '2 indikator indicator'],
    ['', '4', '2 indikator missing'],
  ])('%j %j', async (indicator, score, expected) => {
    const text = `sagskode;dato;indikator;score\nB-101;01-04-2026;${indicator};${score}\n`;
    expect(brief(await check(text, 'progress'), 'indicator', 'score')).toEqual([expected]);
  });
});

describe('case codes have one spelling', () => {
  test.each([
    ['B-101', 'B-101'],
    ['b-101', 'B-101'],
    ['B–101', 'B-101'],
    ['B—101', 'B-101'],
    ['B‑101', 'B-101'],
    ['B−101', 'B-101'],
    ['B - 101', 'B-101'],
    ['B:101', 'B-101'],
    ['b 101', 'B-101'],
    ['\u200eB-101', 'B-101'],
    ['å-7', 'Å-7'],
    ['2026.017', '2026.017'],
    ['b101', 'B101'],
    ['B-101:', 'B-101'],
    ['B-101.', 'B-101'],
    ['B-101-A', 'B-101-A'],
    ['Hanne', undefined],
    ['123456', undefined],
    ['B/101', undefined],
    ['B-101 og B-102', undefined],
  ])('%j: %s', async (written, code) => {
    const text = `sagskode;plandato\n${written};01-03-2026\n`;
    expect(brief(await check(text, 'plans'))).toEqual([code ? `2 ${code}` : '2 sagskode caseRef']);
  });
});
