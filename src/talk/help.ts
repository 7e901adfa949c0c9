import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { fill, type Language, text } from '../language/text.ts';
import { type Answer, card } from './answer.ts';
import { type Asked, type Command, type HelpLine, helpGroups } from './command.ts';
import type { Offer } from './keptWords.ts';
import { replyFace } from './replyFace.ts';
import { isLeader } from './rights.ts';
import { typedTexts } from './textsTyped.ts';

/** What a reader of help is shown first; the rest stands behind *Mere*. */
const mostFirst = 6;

export function helpCommand(commands: readonly Command[]): Command {
  return {
    names: { da: ['hjælp', 'hej', 'hjaelp', 'goddag'], en: ['help', 'hello', 'hi'] },
    beginsSentences: true,
    run: async (asked) => help(commands, asked),
  };
}

/** For whom help is: a leader's commands are no worker's, and a stranger has nothing to press. */
export interface HelpReader {
  language: Language;
  /** Empty for somebody whom no team knows. */
  team: string;
  isLeader: boolean;
}

function readerOf({ persons, language }: Pick<Asked, 'persons' | 'language'>): HelpReader {
  return {
    ...{ language, team: persons[0]?.team.id ?? '' },
    isLeader: persons.some(({ team, member }) => isLeader(team, member)),
  };
}

/** Also for whatever is no command: six things that are done most, each a button. */
export function help(commands: readonly Command[], asked: Pick<Asked, 'persons' | 'language'>): Answer {
  return card(helpFace(commands, readerOf(asked)));
}

/** *Mere*: all that can be typed, as each command says it of itself. */
export function helpMore(commands: readonly Command[], asked: Pick<Asked, 'persons' | 'language'>): Answer {
  return card(helpMoreFace(commands, readerOf(asked)));
}

/** A command that there is not: those that may have been meant come first. */
export function unknown(
  commands: readonly Command[],
  asked: Pick<Asked, 'persons' | 'language'>,
  meant: readonly Offer[],
): Answer {
  return card(helpFace(commands, readerOf(asked), meant));
}

export function helpFace(commands: readonly Command[], reader: HelpReader, meant?: readonly Offer[]): Face {
  const { language, team } = reader;
  const isKnown = team !== '';
  const lines = linesFor(commands, reader);
  const near = (meant ?? []).flatMap(({ command, rest = '' }) => {
    const line = lines.find((one) => one.command === command);
    return line ? [{ ...line, rest }] : [];
  });
  const others = lines
    .filter(({ command }) => !near.some((one) => one.command === command))
    .slice(0, mostFirst - near.length);
  return replyFace(
    {
      ...headOf(language, meant && near),
      ...{ tone: 'figures', icon: 'QuestionCircle' },
      blocks: [
        ...near.map((line) => rowOf(line, reader)),
        ...others.map((line) => rowOf(line, reader)),
        { kind: 'note', text: text(language, 'help.privacy') },
      ],
      buttons: isKnown
        ? [
            { verb: 'cases.show', title: text(language, 'help.myCases'), style: 'positive' },
            { verb: 'help.more', title: typedTexts(language).help.more },
          ]
        : [],
    },
    { language, team },
  );
}

export function helpMoreFace(commands: readonly Command[], reader: HelpReader): Face {
  const { language, team } = reader;
  const lines = [...linesFor(commands, reader).map(({ line }) => line), ownLine(language)];
  return replyFace(
    {
      ...{ title: text(language, 'help.title'), status: [text(language, 'help.text')] },
      ...{ tone: 'figures', icon: 'QuestionCircle' },
      blocks: [
        { kind: 'facts', facts: lines.map(({ what, detail }) => ({ title: what, value: detail })) },
        { kind: 'note', text: text(language, 'help.privacy') },
      ],
      buttons: [{ verb: 'help.show', title: typedTexts(language).help.back }],
    },
    { language, team },
  );
}

function headOf(language: Language, near: readonly Offer[] | undefined): Pick<Said, 'title' | 'status'> {
  if (!near) return { title: text(language, 'help.title'), status: [text(language, 'help.text')] };
  const { unknown: words, or } = typedTexts(language).help;
  const lines = near.map((offer) => lineWith(offer, language)).join(or);
  return { title: words.title, status: [near.length > 0 ? fill(words.near, { lines }) : words.none] };
}

/** What would be typed. */
function lineWith({ command, rest }: Offer, language: Language): string {
  return `/${command.names[language][0]}${rest ? ` ${rest}` : ''}`;
}

interface Line {
  command: Command;
  line: HelpLine;
  rest?: string;
}

function rowOf({ command, line, rest = '' }: Line, { language, team }: HelpReader): Block {
  const data = { command: command.names.en[0] ?? '', ...(rest === '' ? {} : { rest }) };
  const tap: Button = { verb: 'typed.run', title: line.detail, data };
  const typed = rest === '' ? line.what : lineWith({ command, rest }, language);
  return { kind: 'row', what: line.detail, detail: typed, ...(team === '' ? {} : { tap }) };
}

/** In the order of what its reader wants; a worker sees no leader's commands. */
function linesFor(commands: readonly Command[], { language, isLeader: leads }: HelpReader): Line[] {
  return helpGroups
    .filter((group) => group !== 'leader' || leads)
    .flatMap((group) =>
      commands.flatMap((command) =>
        command.help?.group === group ? [{ command, line: command.help.line(language) }] : [],
      ),
    );
}

/** What a reader may type, each by the word that runs it. */
export function commandsFor(commands: readonly Command[], reader: HelpReader): (HelpLine & { id: string })[] {
  return linesFor(commands, reader).map(({ command, line }) => ({ id: command.names.en[0] ?? '', ...line }));
}

/** Everything that anybody can type. */
export function helpLines(commands: readonly Command[], language: Language): HelpLine[] {
  const lines = linesFor(commands, { language, team: '', isLeader: true });
  return [...lines.map(({ line }) => line), ownLine(language)];
}

function ownLine(language: Language): HelpLine {
  return { what: text(language, 'help.hjaelp'), detail: text(language, 'help.hjaelpText') };
}
