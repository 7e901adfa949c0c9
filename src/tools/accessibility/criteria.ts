/** What shows that a criterion is met: rules of axe that every page is held against, or tests by their file and title. */
export interface Criterion {
  /** Of WCAG 2.2. */
  id: string;
  level: 'A' | 'AA';
  name: string;
  axe?: readonly string[];
  tests?: readonly (readonly [file: string, title: string])[];
  /** Why there is nothing that it could be about; a test that says so stands beside it. */
  without?: string;
}

const pages = 'test/browser/tab.test.ts';
const access = 'test/browser/tabAccess.test.ts';
const sources = 'test/tab/accessibility.test.ts';

const everyPage = [
  'test/browser/tabAxe.test.ts',
  'axe finds nothing and nothing is cut off at 1280, 375 and 320 pixels in the theme %s',
] as const;
const plays = [sources, 'nothing plays, moves or flashes'] as const;
const gestures = [sources, 'nothing is dragged, shaken or drawn, and no key alone does anything'] as const;
const keyboard = [access, 'a task is answered by the keyboard alone, and focus is always seen'] as const;
const samePlace = [access, 'the menu and the way to help are the same on every page'] as const;
const noChange = [access, 'nothing is opened or left by being reached or chosen'] as const;
const chosen = [
  pages,
  'a file is chosen by a button as well as dropped; nothing is saved before Importér',
] as const;
const says = [access, 'what is missing is said beside the field'] as const;
const kept = [
  pages,
  'that somebody else answers meanwhile is told, and what was typed is kept when the network goes',
] as const;
const signsIn = [
  pages,
  'signs in with Teams’ token, lists the cases, and tells Teams that it is there',
] as const;
const finds = [pages, 'a case says what the plan asks next, and everything can be said there'] as const;

const noMedia = 'Fanen har hverken lyd eller video.';
const none = (without: string, test: readonly [string, string]) => ({ without, tests: [test] });

/** WCAG 2.2, level A and AA, as they hold for the tab. */
export const criteria: readonly Criterion[] = [
  {
    id: '1.1.1',
    level: 'A',
    name: 'Ikke-tekstligt indhold',
    axe: ['image-alt', 'svg-img-alt', 'role-img-alt'],
  },
  { id: '1.2.1', level: 'A', name: 'Kun lyd og kun video (optaget)', ...none(noMedia, plays) },
  { id: '1.2.2', level: 'A', name: 'Undertekster (optaget)', ...none(noMedia, plays) },
  { id: '1.2.3', level: 'A', name: 'Synstolkning eller mediealternativ', ...none(noMedia, plays) },
  { id: '1.2.4', level: 'AA', name: 'Undertekster (direkte)', ...none(noMedia, plays) },
  { id: '1.2.5', level: 'AA', name: 'Synstolkning (optaget)', ...none(noMedia, plays) },
  {
    id: '1.3.1',
    level: 'A',
    name: 'Information og relationer',
    axe: ['list', 'listitem', 'aria-required-children', 'label'],
  },
  { id: '1.3.2', level: 'A', name: 'Betydningsbærende rækkefølge', tests: [keyboard] },
  {
    id: '1.3.3',
    level: 'A',
    name: 'Sensoriske egenskaber',
    tests: [[access, 'what a colour says is said in words']],
  },
  { id: '1.3.4', level: 'AA', name: 'Skærmretning', axe: ['css-orientation-lock'] },
  {
    id: '1.3.5',
    level: 'AA',
    name: 'Identificér formål med input',
    ...none('Intet felt spørger om brugeren selv.', [sources, 'no field asks about whoever fills it in']),
  },
  {
    id: '1.4.1',
    level: 'A',
    name: 'Anvendelse af farve',
    tests: [[access, 'what a colour says is said in words']],
    axe: ['link-in-text-block'],
  },
  { id: '1.4.2', level: 'A', name: 'Styring af lyd', ...none(noMedia, plays) },
  { id: '1.4.3', level: 'AA', name: 'Kontrast (minimum)', axe: ['color-contrast'] },
  {
    id: '1.4.4',
    level: 'AA',
    name: 'Ændring af tekststørrelse',
    tests: [[access, 'text twice as large, or set wider, is neither cut off nor hidden']],
    axe: ['meta-viewport'],
  },
  {
    id: '1.4.5',
    level: 'AA',
    name: 'Billeder af tekst',
    ...none('Al tekst er tekst; diagrammer har en tabel ved siden af.', [sources, 'no text is a picture']),
  },
  { id: '1.4.10', level: 'AA', name: 'Tilpasning til visning', tests: [everyPage] },
  {
    id: '1.4.11',
    level: 'AA',
    name: 'Kontrast for ikke-tekstligt indhold',
    tests: [[access, 'fields and focus stand out from what they stand on']],
  },
  {
    id: '1.4.12',
    level: 'AA',
    name: 'Tekstafstand',
    tests: [[access, 'text twice as large, or set wider, is neither cut off nor hidden']],
    axe: ['avoid-inline-spacing'],
  },
  {
    id: '1.4.13',
    level: 'AA',
    name: 'Indhold ved hover eller fokus',
    ...none('Intet vises, fordi musen holdes over det.', [
      sources,
      'nothing is shown because a mouse rests on it',
    ]),
  },
  { id: '2.1.1', level: 'A', name: 'Tastatur', tests: [keyboard] },
  {
    id: '2.1.2',
    level: 'A',
    name: 'Ingen tastaturfælde',
    tests: [[access, 'the keyboard comes through every page and out again']],
  },
  { id: '2.1.4', level: 'A', name: 'Genvejstaster', ...none('Ingen genvej er et tegn alene.', gestures) },
  {
    id: '2.2.1',
    level: 'A',
    name: 'Justerbar timing',
    ...none('Ingen opgave har en tidsfrist på siden.', [sources, 'nothing ends because time passes']),
  },
  {
    id: '2.2.2',
    level: 'A',
    name: 'Pause, stop, skjul',
    ...none('Intet bevæger sig; det, der hentes igen, rører ikke ved det, der skrives.', plays),
  },
  { id: '2.3.1', level: 'A', name: 'Tre glimt eller under', ...none('Intet blinker.', plays) },
  { id: '2.4.1', level: 'A', name: 'Spring over blokke', axe: ['bypass', 'skip-link'] },
  { id: '2.4.2', level: 'A', name: 'Sidetitel', axe: ['document-title'] },
  { id: '2.4.3', level: 'A', name: 'Fokusrækkefølge', tests: [keyboard] },
  { id: '2.4.4', level: 'A', name: 'Formål med link (i kontekst)', axe: ['link-name'] },
  { id: '2.4.5', level: 'AA', name: 'Flere måder', tests: [finds, signsIn] },
  { id: '2.4.6', level: 'AA', name: 'Overskrifter og etiketter', axe: ['empty-heading', 'label'] },
  { id: '2.4.7', level: 'AA', name: 'Synligt fokus', tests: [keyboard] },
  { id: '2.4.11', level: 'AA', name: 'Fokus ikke skjult (minimum)', tests: [keyboard] },
  { id: '2.5.1', level: 'A', name: 'Markørbevægelser', ...none('Intet kræver en bevægelse.', gestures) },
  { id: '2.5.2', level: 'A', name: 'Annullering af markør', ...none('Alt sker, når der slippes.', gestures) },
  { id: '2.5.3', level: 'A', name: 'Etiket i navn', axe: ['label-content-name-mismatch'] },
  {
    id: '2.5.4',
    level: 'A',
    name: 'Bevægelsesaktivering',
    ...none('Intet styres ved at bevæge enheden.', gestures),
  },
  { id: '2.5.7', level: 'AA', name: 'Trækkebevægelser', tests: [chosen, gestures] },
  { id: '2.5.8', level: 'AA', name: 'Målstørrelse (minimum)', axe: ['target-size'] },
  { id: '3.1.1', level: 'A', name: 'Sprog på siden', axe: ['html-has-lang', 'html-lang-valid'] },
  { id: '3.1.2', level: 'AA', name: 'Sprog på dele', axe: ['valid-lang'] },
  { id: '3.2.1', level: 'A', name: 'Fokus', tests: [noChange] },
  { id: '3.2.2', level: 'A', name: 'Input', tests: [noChange] },
  { id: '3.2.3', level: 'AA', name: 'Konsekvent navigation', tests: [samePlace] },
  { id: '3.2.4', level: 'AA', name: 'Konsekvent identifikation', tests: [samePlace] },
  { id: '3.2.6', level: 'A', name: 'Konsekvent hjælp', tests: [samePlace] },
  { id: '3.3.1', level: 'A', name: 'Identifikation af fejl', tests: [says] },
  { id: '3.3.2', level: 'A', name: 'Etiketter eller instruktioner', axe: ['label', 'select-name'] },
  { id: '3.3.3', level: 'AA', name: 'Fejlforslag', tests: [says] },
  {
    id: '3.3.4',
    level: 'AA',
    name: 'Forebyggelse af fejl (juridisk, økonomisk, data)',
    tests: [[access, 'an answer can be taken back']],
  },
  {
    id: '3.3.7',
    level: 'A',
    name: 'Overflødig indtastning',
    tests: [[access, 'what is known is not asked again'], kept],
  },
  { id: '3.3.8', level: 'AA', name: 'Tilgængelig godkendelse (minimum)', tests: [signsIn] },
  {
    id: '4.1.2',
    level: 'A',
    name: 'Navn, rolle, værdi',
    axe: ['button-name', 'aria-allowed-attr', 'aria-roles', 'aria-valid-attr-value'],
  },
  {
    id: '4.1.3',
    level: 'AA',
    name: 'Statusmeddelelser',
    tests: [signsIn, [access, 'what was done is told without focus']],
  },
];
