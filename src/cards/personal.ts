import { dateText } from '../language/dates.ts';
import { text, type Values } from '../language/text.ts';
import { caseFacts } from './caseFacts.ts';
import { caseUrl } from './caseLink.ts';
import { faceOf } from './face.ts';
import { type Form, opens, withForm } from './form.ts';
import { hasNote, idsOf, stateNotes, stateStatus, values } from './frame.ts';
import { dismissReasons } from './reasons.ts';
import type { Block, Button, Said, Tone } from './said.ts';
import { snoozeDays } from './snooze.ts';
import { toneOf } from './tone.ts';
import { canUndo } from './undo.ts';
import type { Face, ViewInput } from './view.ts';
import { inSentence, optionalCardText, statusText, titleText } from './wording.ts';

export interface PersonalParts {
  /** What the card's texts name beside the common values. */
  given?: Values;
  title?: string;
  status?: readonly string[];
  tone?: Tone;
  /** Instead of the kind's sentence. */
  blocks?: readonly Block[];
  /** The likeliest answer: a verb, or a form that it opens. */
  primary?: Button;
  other?: Button;
  more?: readonly Button[];
  moreNote?: string;
  forms?: readonly Form[];
  /** Reasons are offered unless the card is one that must be answered. */
  dismissible?: boolean;
  snoozable?: boolean;
  askSparring?: boolean;
  /** What one tap on its line in a list answers. */
  quick?: Button;
  summary?: string;
}

/** A card in full, for the person responsible: the words of its kind, its tone, and the common answers. */
export function personalFace(input: ViewInput, parts: PersonalParts): Face {
  const { card, language } = input;
  const draw = () => {
    const forms = [...(parts.forms ?? []), dismissForm(input)];
    const open = forms.find(({ name }) => name === input.form?.name);
    const said = saidOf(input, parts);
    const shown = open && input.form ? withForm(said, open, input.form, language) : said;
    const lock = said.tone === 'now' ? 'summary.now' : 'summary.task';
    return faceOf(shown, { language, ids: idsOf(input), summary: parts.summary ?? text(language, lock) });
  };
  return drawnWhenSeen(draw, card.state === 'open' ? parts.quick : undefined);
}

/** A list asks the view of each of its cards for the one tap alone: the rest is drawn for who looks at it. */
function drawnWhenSeen(draw: () => Face, quick: Button | undefined): Face {
  let drawn: Face | undefined;
  const face = () => {
    drawn ??= draw();
    return drawn;
  };
  return {
    get template() {
      return face().template;
    },
    get summary() {
      return face().summary;
    },
    get data() {
      return face().data;
    },
    get inTab() {
      return face().inTab;
    },
    ...(quick && { quick }),
  };
}

function saidOf(input: ViewInput, parts: PersonalParts): Said {
  const { card, language, team } = input;
  const given = { ...values(input), ...caseFacts(input), ...parts.given };
  const sentence = optionalCardText(input, 'text', given);
  const own = parts.blocks ?? (sentence ? [{ kind: 'line' as const, text: sentence }] : []);
  const notes = stateNotes(input).map((note) => ({ kind: 'note' as const, text: note }));
  return {
    ...(card.caseRef ? { code: card.caseRef } : {}),
    title: parts.title ?? titleText(input, given),
    status: afterState(input, parts.status ?? [statusText(input, given)]),
    tone: stateTone(input) ?? parts.tone ?? toneOf(card.kind),
    blocks: [...own, ...notes],
    ...rowOf(input, parts),
    moreNote: parts.moreNote,
    link: { url: caseUrl(team, card.caseRef), title: text(language, 'actions.openCase') },
    ...(card.caseRef && { inTab: { page: 'case' as const, team: team.id, code: card.caseRef } }),
  };
}

/** What comes after a state goes on in its sentence. */
function afterState(input: ViewInput, status: readonly string[]): string[] {
  const state = stateStatus(input);
  return state.length === 0 ? [...status] : [...state, ...status.map((part) => inSentence(part, input))];
}

/** Whoever has it, and when it comes again, says more than how late it is. */
function stateTone({ card, reader }: ViewInput): Tone | undefined {
  if (card.state === 'snoozed') return 'putOff';
  if (card.state === 'expired') return 'dropped';
  return card.taken && card.taken.by !== reader?.id ? 'taken' : undefined;
}

const mostInBar = 6;

/** Opened from a list, the way back stands first, and the other answer behind *Mere*. */
function rowOf(input: ViewInput, parts: PersonalParts): Pick<Said, 'buttons' | 'more'> {
  const { card, language, opened, now } = input;
  const undo: Button[] = canUndo(card, now)
    ? [{ verb: 'card.undo', title: text(language, 'actions.undo') }]
    : [];
  const primary = parts.primary ? [{ ...parts.primary, style: 'positive' as const }] : [];
  const others = [...undo, ...(parts.other ? [parts.other] : [])];
  const shown = opened ? 0 : 1;
  return {
    buttons: [...(opened ? [backButton(input)] : []), ...primary, ...others.slice(0, shown)],
    more: fitting(
      [...others.slice(shown), ...(parts.more ?? []), ...commonButtons(input, parts)],
      input.team.caseSystemUrl === undefined ? mostInBar : mostInBar - 1,
    ),
  };
}

/** Teams shows six, the link to the case system among them; the case's own card comes last, and has what is left out here. */
function fitting(more: readonly Button[], room: number): readonly Button[] {
  return more.length <= room ? more : [...more.slice(0, room - 1), ...more.slice(-1)];
}

export function backButton({ language }: Pick<ViewInput, 'language'>): Button {
  return { verb: 'agenda.back', title: text(language, 'actions.back') };
}

/** Always in this order (cards.md 5). */
function commonButtons(input: ViewInput, parts: PersonalParts): Button[] {
  const { card, language } = input;
  const isSnoozed = card.state === 'snoozed';
  const asks = parts.askSparring ?? card.kind === 'overdue';
  const mayAsk = asks && !isSnoozed && !hasNote(input, 'sparringAsked');
  return [
    ...(isSnoozed || parts.snoozable === false ? [] : snoozeButtons(input)),
    ...(mayAsk ? [{ verb: 'sparring.ask', title: text(language, 'actions.sparring') }] : []),
    ...(parts.dismissible === false ? [] : [opens('dismiss', text(language, 'actions.dismiss'))]),
    ...caseButtons(input),
  ];
}

/** The case's own card, from every card about it. */
export function caseButtons({ card, language }: Pick<ViewInput, 'card' | 'language'>): Button[] {
  if (!card.caseRef || card.where === 'channel') return [];
  return [{ verb: 'case.show', title: text(language, 'actions.showCase'), data: { case: card.caseRef } }];
}

function snoozeButtons({ card, today, calendar, language }: ViewInput): Button[] {
  return snoozeDays(card, today, calendar).map((until) => ({
    verb: 'card.snooze',
    title: text(language, 'actions.snoozeTo', { date: dateText(language, until, today) }),
    data: { until },
  }));
}

function dismissForm({ language }: ViewInput): Form {
  return {
    name: 'dismiss',
    verb: 'card.dismiss',
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'choice', id: 'reason', label: text(language, 'actions.dismissLabel') },
            choices: dismissReasons.map((value) => ({ value, title: text(language, `reasons.${value}`) })),
            required: text(language, 'actions.dismissError'),
          },
        ],
      },
    ],
  };
}
