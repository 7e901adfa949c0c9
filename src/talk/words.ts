/** What somebody typed to the bot, split into the command's word and the rest. Never stored, never logged. */
export interface Typed {
  /** Lower case, without a slash in front. */
  word: string;
  rest: string;
}

/** A mention of who stands in is a name that is said, not one that is called. */
const standIn = /(stedfortræder|stand-?in|vikar)(?:&nbsp;|\s|:)*<at\b[^>]*>(.*?)<\/at>/gi;

/** Longer than anything that is typed; what is looked for below takes the square of it. */
const longest = 4_000;

/** Takes away mentions (Teams writes `<at>Fodfæste</at>`), tags and odd spaces, and splits at the first space. Too long is no command. */
export function readCommand(text: string): Typed {
  const plain = plainText(text);
  const [first = '', ...others] = plain.split(' ');
  return {
    word: first
      .toLowerCase()
      .replace(/^\/+/, '')
      .replace(/[!?.,:]+$/, ''),
    rest: others.join(' '),
  };
}

/** Without mentions, tags and odd spaces; nothing, where it is too long to have been typed. */
export function plainText(text: string): string {
  if (text.length > longest) return '';
  return text
    .replace(standIn, '$1 @$2')
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
