/** Danish inflection and compounding, as the dictionary's own rules have it. */
export interface Morphology {
  /** A word of the dictionary, or a form of one. */
  isForm(word: string): boolean;
  /** The dictionary's words that this is a form of; empty when it is none. */
  lemmas(word: string): string[];
  /** Put together of two or three words of the dictionary, each where its flags allow it. */
  isCompound(word: string): boolean;
  /** The same of shorter words, which come apart by chance. */
  mayBeCompound(word: string): boolean;
}

/** What one ending may take the place of. */
interface Rules {
  strip: string;
  rules: SuffixRule[];
}

interface SuffixRule {
  /** `,11,` */
  flag: string;
  /** Flags that the ending itself takes: `hat` → `hatt` → `hatten`. */
  next: ReadonlySet<string>;
  condition: RegExp;
}

/** Flags of Stavekontrolden: what a word may be joined with, and whether it may stand last. */
const joinWithS = ',29,';
const joinWithE = ',30,';
const joinPlain = ',31,';
const last = ',39,';
const shortestPart = 3;
/** Below this, names of other languages come apart into Danish words by chance. */
const shortestCompound = 8;
const longestWord = 40;
const mostParts = 3;
const beginning = 4;

/** `words`: each word of the dictionary with its flags, `,1,21,`; `affixes`: the text of the `.aff` file. */
export function createMorphology(words: ReadonlyMap<string, string>, affixes: string): Morphology {
  const rules = readSuffixes(affixes);
  const beginnings = readBeginnings(words);
  const longest = Math.max(...[...rules.keys()].map((ending) => ending.length));

  /** Calls `found` with every base that has the flag which its ending asks for, until it says true. */
  function strip(word: string, depth: number, found: (base: string) => boolean, asked?: Rules): boolean {
    for (let length = 1; length <= longest && length < word.length; length += 1) {
      const stem = word.slice(0, -length);
      if (!beginnings.has(stem.slice(0, beginning))) continue;
      for (const fitting of rules.get(word.slice(-length)) ?? []) {
        const base = stem + fitting.strip;
        const flags = words.get(base);
        if (flags && fitting.rules.some((rule) => fits(rule, base, flags, asked)) && found(base)) return true;
        if (depth === 0 && mayBeInflected(base) && strip(base, 1, found, fitting)) return true;
      }
    }
    return false;
  }

  const isForm = (word: string): boolean => words.has(word) || strip(word, 0, () => true);

  function lemmas(word: string): string[] {
    const found = new Set<string>(words.has(word) ? [word] : []);
    strip(word, 0, (base) => {
      found.add(base);
      return false;
    });
    return [...found];
  }

  const isLast = (word: string): boolean => {
    const standsLast = (base: string): boolean => words.get(base)?.includes(last) === true;
    return standsLast(word) || strip(word, 0, standsLast);
  };

  const isHead = (head: string): boolean =>
    words.get(head)?.includes(joinPlain) === true ||
    (head.endsWith('s') && words.get(head.slice(0, -1))?.includes(joinWithS) === true) ||
    (head.endsWith('e') && words.get(head.slice(0, -1))?.includes(joinWithE) === true);

  function isCompound(word: string, parts: number): boolean {
    if (word.length > longestWord || parts < 2) return false;
    for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
      if (!isHead(word.slice(0, cut))) continue;
      const rest = word.slice(cut);
      if (isLast(rest) || isCompound(rest, parts - 1)) return true;
    }
    return false;
  }

  const inParts = (word: string): boolean => isCompound(word, mostParts);
  return {
    isForm,
    lemmas,
    isCompound: (word) => word.length >= shortestCompound && inParts(word),
    mayBeCompound: (word) => word.length >= 2 * shortestPart && inParts(word),
  };
}

/** What words begin with, up to four letters: most strange words are told from Danish ones by that. */
function readBeginnings(words: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (const word of words.keys())
    for (let length = 1; length <= Math.min(beginning, word.length); length += 1)
      found.add(word.slice(0, length));
  return found;
}

function fits(rule: SuffixRule, base: string, flags: string, asked: Rules | undefined): boolean {
  if (asked !== undefined && !asked.rules.some(({ flag }) => rule.next.has(flag))) return false;
  return flags.includes(rule.flag) && rule.condition.test(base);
}

/** Doubled consonants, participles and passives take a second ending; most bases do not. */
function mayBeInflected(base: string): boolean {
  return base.at(-1) === base.at(-2) || /[edt]$/.test(base);
}

/** By ending, each with what it may take the place of. */
function readSuffixes(affixes: string): Map<string, Rules[]> {
  const endings = new Map<string, Rules[]>();
  for (const line of affixes.split('\n')) {
    const [type, flag = '', stripped = '', added = '', condition] = line.split(/\s+/);
    if (type !== 'SFX' || condition === undefined) continue;
    const [ending = '', next = ''] = added.split('/');
    if (ending === '0' || ending === '') continue;
    const strip = stripped === '0' ? '' : stripped;
    const own = endings.get(ending) ?? [];
    const same = own.find((one) => one.strip === strip) ?? { strip, rules: [] };
    same.rules.push({
      flag: `,${flag},`,
      next: new Set(next.split(',').map((one) => `,${one},`)),
      condition: new RegExp(`${condition}$`, 'u'),
    });
    if (!own.includes(same)) endings.set(ending, [...own, same]);
  }
  return endings;
}
