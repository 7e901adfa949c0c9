import type { Language } from '../language/text.ts';

/**
 * What may be wrong with a programme (programmes/validate.ts), for a leader who is no programmer: what is wrong at
 * a place (textsPlaces.ts), and what helps. `{name}` is a value; field names and roles stand as they do in the file.
 */
const da = {
  faults: {
    // The shape
    notAProgramme: 'filen indeholder ikke et program. Begynd med en eksport af et indbygget program.',
    missing: 'mangler.',
    wrongType: 'skal være {expected}, men er {value}.',
    unknownField: 'feltet {value} kendes ikke. Ret stavningen, eller fjern det.',
    unknownCard: 'kortet {value} findes ikke. Kortene hedder C01–C28, C33–C40 og C43–C45.',
    unknownRole: 'rollen {value} kendes ikke. Brug en af: {known}.',
    unknownValue: 'kender ikke {value}. Brug en af: {known}.',
    noAnchor: 'reglen har intet anker, som fristen regnes fra ({value}). Brug en af: {known}.',
    notADate: '{value} er ikke en dato. Skriv ÅÅÅÅ-MM-DD, for eksempel 2026-05-01.',
    notATime: '{value} er ikke et klokkeslæt. Skriv TT:MM, for eksempel 08:00.',
    notAnId: '{value} kan ikke bruges. Skriv små bogstaver a–z, tal og bindestreger.',
    takenWord: '{value} er et ord, som systemet selv bruger. Vælg et andet.',
    notACard: '{value} er ikke et kort. Skriv for eksempel C14.',
    empty: 'må ikke være tom.',
    tooSmall: 'skal være mindst {limit}, men er {value}.',
    tooBig: 'må højst være {limit}, men er {value}.',
    notAnInterval: '{value} er ikke et interval. Skriv { "days": 14 } eller { "months": 1 }.',
    notRecipients:
      '{value} er ikke en modtager. Skriv en liste af roller, eller "channel" for et kort til kanalen.',
    notACondition:
      '{value} er ikke en betingelse. Skriv { "stage": … }, { "criterion": … }, { "event": … } eller { "paidHours": … }.',
    unreadable: '{value} kan ikke bruges her.',

    // Stages
    stageDeadEnd:
      'ingen kan forlade trinnet, så ingen når de næste. Giv det mindst ét kriterie (exit), eller sæt det sidst.',
    stageUnreachable:
      'ingen kan nå trinnet: det kommer efter et trin, som kun kan vælges. Flyt det frem, eller lad det vælges (entry: chosen).',
    firstStageChosen: 'alle sager begynder i det første trin, så det kan ikke være et, der kun kan vælges.',
    stageTwice: 'id {value} er brugt på et tidligere trin. Hvert trin skal have sit eget.',
    criterionTwice:
      'kriteriet {value} står to gange, først i {first}. Et kriterie opfyldes kun én gang: behold det ét sted.',
    metByUnknownRole:
      'kriteriet kan aldrig opfyldes: det kræver rollen {value}, som programmet ikke har. Tilføj rollen, eller fjern den her.',
    noSuchStage: 'trinnet {value} findes ikke i programmet. Brug et af: {known}.',
    noSuchCriterion: 'kriteriet {value} findes ikke i programmet. Brug et af: {known}.',
    stageTooLong: 'trinnet varer højst {value} uger, men hele forløbet kun {limit}.',

    // Roles and cards
    roleNotHere:
      'rollen {value} er ikke en af programmets roller. Tilføj den under roller, eller brug en af: {known}.',
    roleTwice: 'rollen {value} står to gange.',
    noCards: 'intet kort er slået til, så ingen bliver mindet om noget.',
    neverInChannel:
      'kortet handler om én borger og må aldrig stå i en kanal. Skriv den eller de roller, der skal have det.',
    onlyInChannel: 'kortet er til kanalen. Skriv "channel".',
    onlyToLeader: 'kortet viser en medarbejders sagsstamme og må kun gå til lederen. Skriv ["leader"].',
    unknownKind: 'kortet har ikke slagsen {value}. Det har: {known}.',
    needsStage:
      'kortet er slået til, men {field} peger på trinnet {value}, som ikke findes. Ret {field}, eller slå kortet fra.',
    needsInterruption:
      'kortet er slået til, men regnes fra et afbrud, der fører til trinnet {value}, og dertil fører ingen afbrud (stageAfterInterruption).',
    needsCard:
      'kortet er slået til, men {value} er slået fra, og uden det ved ingen, at borgeren udeblev. Slå begge til eller begge fra.',
    needsHours: 'kortet er slået til, men ingen timer tæller med (paidHours.countingKinds).',
    needsAftercare: 'kortet er slået til, men programmet tilbyder ikke efterværn (aftercare.offered).',
    neverOff:
      'kortet kan ikke slås fra: ingen borger må blive glemt. Skriv, hvem der skal spørges, for eksempel ["{known}"].',
    needsMonths: 'kortet er slået til, men efterværnet har ingen måneder (aftercare.months).',

    // Numbers that contradict each other
    doesNotTaper:
      'støtten skal aftage: hver fase skal have mindst lige så lang tid mellem kontakterne som den før, men her er der {value} efter {first}.',
    neverTapers:
      'støtten skal aftage, men alle faser har lige lang tid mellem kontakterne. Gør den længere i de sidste.',
    phaseTooShort: 'fasen varer {limit} dage, men der er {value} mellem kontakterne: der forfalder ingen.',
    headsUpTooEarly:
      'varslet kommer {value} arbejdsdage før fristen, men der er kun cirka {limit} arbejdsdage i alt. Varslet skal være kortere.',
    neverDue: 'fristen ligger efter periodens slutning ({limit} måneder): der forfalder ingen kontakt.',
    escalationTooEarly:
      'lederen får besked {value} arbejdsdage efter fristen, men skal høre det senere end medarbejderen ({limit}).',
    windowTooSmall: 'vinduet på {value} arbejdsdage er kortere end de {limit} fraværsdage, der tælles i det.',
    rowNeverMatters:
      'kravet på {value} dage i alt nås før eller samtidig med {limit} dage i træk. Gør det større end dage i træk.',
    pastMidnight:
      'opkald og opsøgning skal ske samme dag: højst {limit} minutter efter mødetid i alt, men er {value}.',
    fromAfterTo: '{from} skal være før {to}.',
    outsideSending: '{value} ligger uden for tiden, hvor der sendes ({from}–{to}).',
    minOverMax: 'mindst {value} uger er mere end højst {limit} uger.',
    noticeTooLong: 'varslet kommer {value} dage før slut, men praktikken varer kun {limit} dage.',
    groupOverMax: '{value} uger er mere end programmets højst {limit} uger.',
    handoverTooLong:
      'overdragelsen begynder {value} dage før slut, men hele forløbet varer kun {limit} dage.',
    tooManyDecimals: '{value} har for mange decimaler. Brug højst to.',
    notAscending: 'månederne skal stå i rækkefølge og kun én gang: {value}.',
    notAShare: '{value} er ikke en andel. Skriv et tal over 0 og højst 1, for eksempel 0.8.',
    toBeforeFrom: 'slutter {to}, før det begynder {from}.',
    listedTwice: '{value} står to gange.',
    milestoneCardOff: 'milepælen skal fejres med {value}, men kortet er slået fra.',

    // A new version of a programme that has cases
    otherProgramme: 'id er {value}, men versionen hører til {known}. En ny version beholder id.',
    stageGone:
      'trinnet {value} er væk, men der kan stå sager i det. Behold trinnet; navn og kriterier må gerne ændres.',
    roleGone:
      'rollen {value} er væk, men der kan stå medarbejdere i den. Behold den, eller brug et nyt id til programmet.',
    variantGone: 'varianten {value} er væk, men der kan stå sager i den.',
  },
};

const en: typeof da = {
  faults: {
    notAProgramme: 'the file holds no programme. Begin with an export of a built-in one.',
    missing: 'is missing.',
    wrongType: 'must be {expected}, but is {value}.',
    unknownField: 'the field {value} is unknown. Check the spelling, or remove it.',
    unknownCard: 'there is no card {value}. Cards are C01–C28, C33–C40 and C43–C45.',
    unknownRole: 'the role {value} is unknown. Use one of: {known}.',
    unknownValue: '{value} is unknown. Use one of: {known}.',
    noAnchor: 'the rule has no anchor from which its deadline counts ({value}). Use one of: {known}.',
    notADate: '{value} is not a date. Write YYYY-MM-DD, for example 2026-05-01.',
    notATime: '{value} is not a time of day. Write HH:MM, for example 08:00.',
    notAnId: '{value} cannot be used. Write small letters a–z, digits and hyphens.',
    takenWord: '{value} is a word that the system uses itself. Choose another.',
    notACard: '{value} is not a card. Write for example C14.',
    empty: 'must not be empty.',
    tooSmall: 'must be at least {limit}, but is {value}.',
    tooBig: 'must be at most {limit}, but is {value}.',
    notAnInterval: '{value} is not an interval. Write { "days": 14 } or { "months": 1 }.',
    notRecipients: '{value} is no recipient. Write a list of roles, or "channel" for a card to the channel.',
    notACondition:
      '{value} is not a condition. Write { "stage": … }, { "criterion": … }, { "event": … } or { "paidHours": … }.',
    unreadable: '{value} cannot be used here.',

    stageDeadEnd:
      'nobody can leave the stage, so nobody reaches the next ones. Give it a criterion (exit), or put it last.',
    stageUnreachable:
      'nobody can reach the stage: it comes after one that can only be chosen. Move it up, or let it be chosen (entry: chosen).',
    firstStageChosen: 'every case begins in the first stage, so it cannot be one that is only chosen.',
    stageTwice: 'the id {value} is used by an earlier stage. Each stage needs its own.',
    criterionTwice:
      'the criterion {value} is listed twice, first in {first}. It is met only once: keep it in one place.',
    metByUnknownRole:
      'the criterion can never be met: it needs the role {value}, which the programme does not have. Add the role, or remove it here.',
    noSuchStage: 'the programme has no stage {value}. Use one of: {known}.',
    noSuchCriterion: 'the programme has no criterion {value}. Use one of: {known}.',
    stageTooLong: 'the stage takes up to {value} weeks, but the whole course only {limit}.',

    roleNotHere: 'the role {value} is none of the programme. Add it to the roles, or use one of: {known}.',
    roleTwice: 'the role {value} is listed twice.',
    noCards: 'no card is on, so nobody is reminded of anything.',
    neverInChannel:
      'the card is about one citizen and must never stand in a channel. Name the roles that are to have it.',
    onlyInChannel: 'the card is for the channel. Write "channel".',
    onlyToLeader: 'the card shows a worker\'s caseload and may go to the leader only. Write ["leader"].',
    unknownKind: 'the card has no kind {value}. It has: {known}.',
    needsStage:
      'the card is on, but {field} names the stage {value}, which does not exist. Correct {field}, or turn the card off.',
    needsInterruption:
      'the card is on, but counts from an interruption that leads to the stage {value}, and none leads there (stageAfterInterruption).',
    needsCard:
      'the card is on, but {value} is off, and without it nobody knows that the citizen did not turn up. Turn both on or both off.',
    needsHours: 'the card is on, but no hours count (paidHours.countingKinds).',
    needsAftercare: 'the card is on, but the programme offers no aftercare (aftercare.offered).',
    neverOff:
      'the card cannot be turned off: no citizen may be forgotten. Write who is asked, such as ["{known}"].',
    needsMonths: 'the card is on, but the aftercare has no months (aftercare.months).',

    doesNotTaper:
      'the support must taper: each phase needs at least as long between contacts as the one before, but here it is {value} after {first}.',
    neverTapers:
      'the support must taper, but all phases have the same time between contacts. Make it longer in the last ones.',
    phaseTooShort: 'the phase takes {limit} days, but there are {value} between contacts: none falls due.',
    headsUpTooEarly:
      'the heads-up comes {value} working days before the deadline, but there are only about {limit} in all. It must be shorter.',
    neverDue: 'the deadline lies after the end of the period ({limit} months): no contact falls due.',
    escalationTooEarly:
      'the leader hears {value} working days after the deadline, but must hear later than the worker ({limit}).',
    windowTooSmall:
      'the window of {value} working days is shorter than the {limit} days of absence that are counted in it.',
    rowNeverMatters:
      '{value} days in all are reached before or together with {limit} days in a row. Make it more than days in a row.',
    pastMidnight:
      'call and outreach must be on the same day: at most {limit} minutes after the start in all, but it is {value}.',
    fromAfterTo: '{from} must be before {to}.',
    outsideSending: '{value} is outside the hours in which is sent ({from}–{to}).',
    minOverMax: 'at least {value} weeks is more than at most {limit} weeks.',
    noticeTooLong: 'the notice comes {value} days before the end, but the placement takes only {limit} days.',
    groupOverMax: "{value} weeks is more than the programme's {limit} weeks.",
    handoverTooLong:
      'the handover begins {value} days before the end, but the whole track takes only {limit} days.',
    tooManyDecimals: '{value} has too many decimals. Use two at most.',
    notAscending: 'the months must be in order and each only once: {value}.',
    notAShare: '{value} is not a share. Write a number above 0 and at most 1, for example 0.8.',
    toBeforeFrom: 'ends {to}, before it begins {from}.',
    listedTwice: '{value} is listed twice.',
    milestoneCardOff: 'the milestone is to be celebrated with {value}, but that card is off.',

    otherProgramme: 'the id is {value}, but the version belongs to {known}. A new version keeps the id.',
    stageGone:
      'the stage {value} is gone, but cases may stand in it. Keep it; its name and criteria may change.',
    roleGone:
      'the role {value} is gone, but workers may stand in it. Keep it, or give the programme a new id.',
    variantGone: 'the variant {value} is gone, but cases may stand in it.',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export type FaultCode = keyof typeof da.faults;

export function programmeFaultTexts(language: Language): typeof da {
  return byLanguage[language];
}
