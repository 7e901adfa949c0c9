/** A word of a text and how it stands there. */
export interface Token {
  text: string;
  /** In small letters, without the ending of a genitive that an apostrophe shows. */
  small: string;
  start: number;
  end: number;
  /** First letter large, not all of it. */
  capital: boolean;
  /** Two letters or more, all of them large. */
  allCapitals: boolean;
  /** First word of a sentence, a line, a quotation or a list item: there a capital letter says nothing. */
  first: boolean;
  /** Only one space, or a hyphen, stands before it. */
  joined: boolean;
  /** A full stop stands right after it. */
  dotted: boolean;
}

const word = /\p{L}[\p{L}'-]*\p{L}\.?|\p{L}\.?/gu;
const sentenceEnd = /(?:[.!?:;\n•"»«“”„(*|>\]]|\s-|\d[.)])[\s"»«“„(*-]*$/u;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of text.matchAll(word)) {
    const bare = match[0].replace(/\.$/, '');
    const between = text.slice(done, match.index);
    const large = /^\p{Lu}/u.test(bare);
    const allCapitals = bare.length > 1 && !/\p{Ll}/u.test(bare);
    tokens.push({
      text: bare,
      small: bare.toLowerCase().replace(/'\p{L}{0,3}$/u, ''),
      start: match.index,
      end: match.index + bare.length,
      capital: large && !allCapitals,
      allCapitals,
      first: (done === 0 && !/\d/.test(between)) || sentenceEnd.test(between.slice(-12)),
      joined: done > 0 && /^\.?[ ]$/.test(between),
      dotted: match[0].endsWith('.'),
    });
    done = match.index + bare.length;
  }
  return tokens;
}
