import { own } from './own.ts';
import { fill, type Language } from './text.ts';

/** What people call a figure, by measure and group: Danish, English. Short enough for a table on a telephone. */
export const measureNames: Readonly<Record<string, readonly [da: string, en: string]>> = {
  M1: ['Kontakt til tiden', 'Contact on time'],
  'M1:cti': ['CTI-kontakt til tiden', 'CTI contact on time'],
  M2: ['Uden plan', 'Without a plan'],
  'M2:overdue': ['Uden plan efter fristen', 'Without a plan, overdue'],
  M3: ['Samtaler pr. sag pr. år', 'Talks a case a year'],
  M4: ['Med løntimer', 'With paid hours'],
  M5: ['Mindst 30 timer', 'At least 30 hours'],
  'M6:sum': ['Løntimer i alt', 'Paid hours in all'],
  'M6:median': ['Løntimer, typisk', 'Paid hours, typical'],
  'M6:supported': ['Løntilskud og fleksjob', 'Wage subsidy and flexi-job'],
  M7: ['I praktik nu', 'In placement now'],
  'M7:started': ['Praktikker startet', 'Placements begun'],
  'M7:clarification': ['Praktik: afklaring', 'Placement: clarification'],
  'M7:training': ['Praktik: træning', 'Placement: training'],
  'M7:recruitment': ['Praktik: rekruttering', 'Placement: recruitment'],
  'M7:noPurpose': ['Praktik: uden formål', 'Placement: no purpose given'],
  M8: ['Praktikker afbrudt', 'Placements broken off'],
  'M8:within14': ['Afbrudt inden 14 dage', 'Broken off within 14 days'],
  'M9:toMatch': ['Dage til match', 'Days to a match'],
  M9: ['Dage i {group}', 'Days in {group}'],
  M10: ['Fravær handlet før 12', 'Absence handled before noon'],
  M11: ['Fremmøde', 'Attendance'],
  M12: ['Længere fravær meldt', 'Long absence reported'],
  M13: ['Første opfølgning', 'First follow-up on time'],
  M14: ['Progression: {group}', 'Progress: {group}'],
  'M15:job': ['Til job', 'To a job'],
  'M15:education': ['Til uddannelse', 'To education'],
  'M15:earlyPension': ['Til pension', 'To a pension'],
  'M15:other': ['Øvrige afgange', 'Other ends'],
  M15: ['Afgang: {group}', 'End: {group}'],
  M16: ['Skift af ansvarlig', 'Changes of responsible'],
  'M16:perYear': ['Skift pr. sag pr. år', 'Changes a case a year'],
  M18: ['Løfter holdt', 'Promises kept'],
  M19: ['Efterværn gennemført', 'Aftercare done'],
  'M19:reached': ['Efterværn, mindst én', 'Aftercare, at least once'],
  'M20:employed': ['I arbejde efter 6 mdr.', 'In work after 6 months'],
  'M20:employed3': ['I arbejde efter 3 mdr.', 'In work after 3 months'],
  'M20:ordinary': ['Ordinært efter 6 mdr.', 'Ordinary job after 6 months'],
  'M20:socialEnterprise': ['Socialøkonomisk, 6 mdr.', 'Social enterprise, 6 months'],
  'M20:education': ['Uddannelse efter 6 mdr.', 'Education after 6 months'],
  'M20:notInJob': ['Ikke i job efter 6 mdr.', 'Not in a job after 6 months'],
  'M20:unknown': ['Ukendt efter 6 mdr.', 'Unknown after 6 months'],
  'M21:C14': ['Første løntimer fejret', 'First paid hours celebrated'],
  'M21:C15': ['30 timer fejret', '30 hours celebrated'],
  'M21:C16': ['Job og uddannelse fejret', 'Jobs, education celebrated'],
  'M22:stockStart': ['Sager ved start', 'Cases at the start'],
  'M22:in': ['Nye sager', 'New cases'],
  'M22:out': ['Afsluttede sager', 'Ended cases'],
  'M22:stockEnd': ['Sager ved slut', 'Cases at the end'],
  'M22:paused': ['– heraf på pause', '– of them paused'],
  M23: ['I job 3 mdr. efter praktik', 'In a job 3 months on'],
  M24: ['Afgangsrate', 'Exit rate'],
  M25: ['Set inden for 21 dage', 'Seen within 21 days'],
  M26: ['Har et næste skridt', 'Have a next step'],
  'M27:asked': ['Bad om sparring', 'Asked for advice'],
  'M27:held': ['Sparring holdt', 'Advice given'],
  'M27:waiting': ['Venter på sparring', 'Waiting for advice'],
  'M29:participants': ['Deltagere', 'Participants'],
  'M29:placement': ['Deltagere i praktik', 'Participants in placement'],
  'M29:job': ['Deltagere i job', 'Participants in a job'],
  'M29:job:ordinary': ['– heraf ordinært', '– of them ordinary'],
  'M29:jobOfPlacement': ['I job efter praktik', 'In a job after placement'],
};

/** A figure as people call it; a group that has no name of its own stands as it is known. */
export function measureName(
  { measure, group }: { measure: string; group: string | null },
  language: Language,
): string {
  const found =
    own(measureNames, group === null ? measure : `${measure}:${group}`) ?? own(measureNames, measure);
  const [da, en] = found ?? [measure, measure];
  return fill(language === 'da' ? da : en, { group: group ?? '' });
}

/** Of these fewer, or less, is better. */
const lowerIsBetter: ReadonlySet<string> = new Set(['M2', 'M8', 'M9', 'M16', 'M17']);

/** 1 where more is better, −1 where less is. */
export function directionOf({ measure, group }: { measure: string; group: string | null }): 1 | -1 {
  const isBad = measure === 'M20' && (group === 'notInJob' || group === 'unknown');
  return lowerIsBetter.has(measure) || isBad ? -1 : 1;
}

/** As a figure was printed, in Danish, in the reader's words. */
export function shownIn(shown: string, language: Language): string {
  if (language === 'da') return shown;
  const words = shown.replace('skjult', 'hidden').replace('mindst', 'at least').replace('timer', 'hours');
  return words
    .replace('dage', 'days')
    .replace(/(\d)\.(\d{3})/g, '$1 $2')
    .replace(/(\d),(\d)/, '$1.$2')
    .replace(/(\d) (\d{3})/g, '$1,$2');
}
