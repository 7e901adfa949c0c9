import type { TabPlace } from './tabPlace.ts';

/** Fluent icons that heads and rows use; each has a stand-in where cards are drawn without Teams (iconShapes.ts). */
export type IconName =
  | 'Alert'
  | 'Calendar'
  | 'Call'
  | 'CheckmarkCircle'
  | 'Circle'
  | 'Clock'
  | 'ClockPause'
  | 'DataTrending'
  | 'Delete'
  | 'Dismiss'
  | 'Person'
  | 'People'
  | 'QuestionCircle'
  | 'Settings'
  | 'Star'
  | 'TaskListLtr';

/** A button that asks the server. What it sends beside its verb is looked up and checked there again. */
export interface Button {
  verb: string;
  title: string;
  data?: Readonly<Record<string, unknown>>;
  /** Sends what was filled in. */
  asks?: true;
  style?: 'positive' | 'destructive';
  /** Read aloud, and shown on a mouse, where the title alone does not say of whom. */
  tip?: string;
}

export interface Link {
  url: string;
  title: string;
  /** What the card is there for: beside its buttons, not behind *Mere*. */
  onFace?: true;
}

export interface Fact {
  title: string;
  value: string;
}

interface Field {
  id: string;
  /** The question itself. */
  label: string;
  value?: string;
  /** What is wrong when it is left out; without one it may be. */
  required?: string;
}

export type Question =
  /** Up to seven choices stand open, more fold up, unless it is said; `several` for ticks. */
  | (Field & {
      kind: 'choice';
      choices: readonly Choice[];
      several?: true;
      style?: 'compact' | 'expanded' | 'filtered';
      placeholder?: string;
      /** Where a client that can asks for more than these while somebody types. */
      dataset?: string;
    })
  /** `label` is what is ticked. */
  | (Field & { kind: 'tick' })
  | (Field & { kind: 'date'; min?: string; max?: string })
  /** Whole numbers alone: decimals differ by client (platform.md). */
  | (Field & { kind: 'number'; min: number; max: number })
  | (Field & { kind: 'time' })
  | (Field & { kind: 'text'; max: number; placeholder?: string; lines?: true; link?: true; regex?: string });

/** What people are looked for and told apart by. */
export interface Colleague {
  id: string;
  name: string;
  signInName?: string;
}

/** Whom a client may ask for while somebody types: the team, or with guests who have no role yet. */
export type PeopleSet = 'people' | 'staff';

/** Somebody of the team, however large it is: drawn by `choosePerson.ts`, with a way to look for them. */
export type PersonQuestion = Field & {
  kind: 'person';
  /** All who can be chosen. */
  people: readonly Colleague[];
  team: string;
  /** Guests without a role are among them. */
  set?: PeopleSet;
  style?: 'compact' | 'expanded';
};

export interface Cell {
  text: string;
  /** Of the month that it is about. */
  strong?: true;
}

interface Row {
  kind: 'row';
  what: string;
  detail?: string;
  icon?: IconName;
  tone?: Tone;
  /** What a tap on the row does; its title is read aloud. */
  tap?: Button;
  /** One answer without opening it. */
  quick?: readonly Button[];
  /** Takes the answer back. It stands beside where the answer stood, as a finger may come down twice. */
  undo?: Button;
}

/** What stands under a card's head, from top to bottom. */
export type Block =
  | { kind: 'line'; text: string }
  /** Small: how it is, where the head and the sentence do not say it. */
  | { kind: 'note'; text: string }
  | { kind: 'warning'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'centred'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** First the names, then numbers; the first row is the head. */
  | { kind: 'table'; rows: readonly (readonly Cell[])[] }
  /** `text` where a client draws no charts; `title` says the finding. */
  | { kind: 'chart'; title: string; bars: readonly { x: string; y: number }[]; text: string }
  | Row
  | { kind: 'pictures'; pictures: readonly { title: string; url: string; text: string }[] }
  /** Text to the letter, which no client reads as Markdown. */
  | { kind: 'runs'; runs: readonly { text: string; marked: boolean }[] }
  | { kind: 'buttons'; buttons: readonly Button[] }
  /** Two questions beside each other. */
  | { kind: 'pair'; questions: readonly Question[] }
  | Question;

/** What a card says, without a word of how it is drawn: data that the tab can show too. */
export interface Said {
  /** The case, first of all; none on what is about no case. */
  code?: string;
  /** What it is about, after the code. */
  title: string;
  /** Most important first. */
  status?: readonly string[];
  tone: Tone;
  /** Where it says more than that of the tone. */
  icon?: IconName;
  /** A celebration's number and its noun. */
  number?: { value: string; of: string };
  blocks?: readonly Block[];
  /** On the face, the first is the likeliest; three at most. */
  buttons?: readonly Button[];
  /** Behind *Mere*, with the link; `note` stands above them. */
  more?: readonly Button[];
  moreNote?: string;
  link?: Link;
  /** Where the tab shows the same, or more of it. */
  inTab?: TabPlace;
}

export interface Choice {
  title: string;
  value: string;
}

/** What a card is about to its reader: one colour, one icon, one word each (cards.md). */
export type Tone =
  | 'now'
  | 'late'
  | 'today'
  | 'coming'
  | 'done'
  | 'putOff'
  | 'taken'
  | 'dropped'
  | 'celebration'
  | 'figures'
  | 'erasing';
