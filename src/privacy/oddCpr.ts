import { hasCpr, type Span } from './cpr.ts';

/** Ten characters that are read as digits, six of them at least being some: `24l235-42O9`. */
const lookalike =
  /(?<![\p{L}\p{N}])(?=(?:[^\d]{0,3}\d){6})[\dOoIl|]{2}[ ./-]?[\dOoIl|]{2}[ ./-]?[\dOoIl|]{2}[ ]?[-–./ ]?[ ]?[\dOoIl|]{4}(?![\p{L}\p{N}])/gu;

const ones = ['nul', 'en|et|één|ét', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'];
const teens = 'ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten'.split('|');
const tens: readonly [string, number][] = [
  ['tyve', 20],
  ['tredive', 30],
  ['fyrre', 40],
  ['halvtreds', 50],
  ['tres', 60],
  ['halvfjerds', 70],
  ['firs', 80],
  ['halvfems', 90],
];
const values = numberWords();
const word = /[\p{L}\d]+/gu;

/** A birthday, and in the same breath its last four digits. */
const apart =
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[ ./-]{0,2}(?:0?[1-9]|1[0-2])[ ./-]{0,2}(?:19|20)?\d\d(?!\d)[^\d\n]{0,60}?(?:sidste|fire|4|løbenr|løbenummer|kontrolcif|cifre|cpr|resten|efterfulgt|derefter|og så|bindestreg|streg)[^\d\n]{0,30}(?<!\d)\d{4}(?!\d)/gu;
const reversed =
  /(?:sidste|fire|cifre|løbenr|løbenummer)[^\d\n]{0,24}(?<!\d)\d{4}(?!\d)[^\d\n]{0,40}(?:født|fødselsdato|fødselsdag|dato)[^\d\n]{0,16}(?<!\d)(?:0?[1-9]|[12]\d|3[01])[ ./-]{0,2}(?:0?[1-9]|1[0-2])[ ./-]{0,2}(?:19|20)?\d\d(?!\d)/gu;

/** CPR numbers that are written so that no row of ten digits stands in the text. Never throws. */
export function findOddCpr(text: string, small: string): Span[] {
  const alike = [...text.matchAll(lookalike)].filter(
    ([found]) => /[OoIl|]/.test(found) && hasCpr(found.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1')),
  );
  const inTwo = [...small.matchAll(apart), ...small.matchAll(reversed)];
  const written = [...alike, ...inTwo].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...written, ...findSaid(small)];
}

/** Numbers that are said one after another: "fireogtyve tolv femogtredive toogfyrre nul ni". */
function findSaid(small: string): Span[] {
  const found: Span[] = [];
  let run: { digits: string; start: number; end: number; isWord: boolean }[] = [];
  for (const match of small.matchAll(word)) {
    const [part] = match;
    const digits = values.get(part) ?? (/^\d{1,4}$/.test(part) ? part : undefined);
    const last = run.at(-1);
    const near = last === undefined || /^[ ,.-]{1,3}$/.test(small.slice(last.end, match.index));
    if (part === 'og' && near && last) {
      last.end = match.index + part.length;
      continue;
    }
    if (digits === undefined || !near) run = [];
    if (digits === undefined) continue;
    run.push({ digits, start: match.index, end: match.index + part.length, isWord: values.has(part) });
    const number = endsInNumber(run);
    if (!number) continue;
    found.push(number);
    run = [];
  }
  return found;
}

/** The last numbers of a run that are ten digits and begin with a birthday; one at least is a word. */
function endsInNumber(
  run: readonly { digits: string; start: number; end: number; isWord: boolean }[],
): Span | undefined {
  let digits = '';
  for (let from = run.length - 1; from >= 0 && digits.length < 10; from -= 1) {
    digits = (run[from]?.digits ?? '') + digits;
    if (digits.length !== 10 || !run.slice(from).some((one) => one.isWord) || !hasCpr(digits)) continue;
    return { start: run[from]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  }
  return undefined;
}

/** Danish numbers below a hundred, each as the digits that it stands for. */
function numberWords(): Map<string, string> {
  const words = new Map<string, string>();
  ones.forEach((names, value) => {
    for (const name of names.split('|')) words.set(name, String(value));
  });
  teens.forEach((name, index) => {
    words.set(name, String(10 + index));
  });
  for (const [name, value] of tens) {
    words.set(name, String(value));
    ones.slice(1).forEach((names, index) => {
      for (const one of names.split('|')) words.set(`${one}og${name}`, String(value + index + 1));
    });
  }
  return words;
}
