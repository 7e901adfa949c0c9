import { type Hit, hits } from '../finding.ts';

/** Names and initials that the team knows: staff, aliases, cases. */
export interface KnownNames {
  names: readonly string[];
  initials: readonly string[];
}

/** Reads a list, one or several on a line; up to four capital letters are initials, anything else is a name. */
export function readKnownNames(text: string): KnownNames {
  const entries = text
    .split(/[\r\n;,\t()|:=]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && !entry.startsWith('#'));
  const isInitials = (entry: string): boolean => /^\p{Lu}(?:\.?[ ]?\p{Lu}){0,3}\.?$/u.test(entry);
  return {
    names: entries.filter((entry) => !isInitials(entry)),
    initials: entries.filter(isInitials).map((entry) => entry.replace(/[.\s]/g, '')),
  };
}

export function findKnown(text: string, { names, initials }: KnownNames): Hit[] {
  return [
    ...names.flatMap((name) => findName(text, name)),
    ...initials.flatMap((pair) => findInitials(text, pair)),
  ];
}

/** The whole name in any case; each of its parts as written, with or without a genitive. */
function findName(text: string, name: string): Hit[] {
  const parts = name.split(/\s+/);
  const whole = new RegExp(
    `(?<![\\p{L}\\d])${parts.map(escapeRegExp).join('[ ]{1,3}')}(?:'?s|')?(?![\\p{L}\\d])`,
    'giu',
  );
  const single = parts
    .filter((part) => part.length > 1 && /^\p{Lu}/u.test(part) && parts.length > 1)
    .flatMap((part) =>
      hits('name', text, new RegExp(`(?<![\\p{L}\\d])${escapeRegExp(part)}(?:'?s|')?(?![\\p{L}\\d])`, 'gu')),
    );
  const found = hits('name', text, whole);
  return [
    ...found,
    ...single.filter(({ start }) => !found.some((one) => one.start <= start && start < one.end)),
  ];
}

/** `MH`, `M.H.`, `M. H.` and `mh` where it stands alone; one letter only as written. */
function findInitials(text: string, pair: string): Hit[] {
  const letters = [...pair].map(escapeRegExp);
  const flags = pair.length > 2 ? 'giu' : 'gu';
  const spelled = new RegExp(
    `(?<![\\p{L}\\d.])${letters.join('\\.?[ ]?')}\\.?(?:[':]?s)?(?![\\p{L}\\d])`,
    flags,
  );
  const small = new RegExp(
    `(?<![\\p{L}\\d.-])${letters.join('').toLowerCase()}(?![\\p{L}\\d-]|\\.\\p{L})`,
    'gu',
  );
  const isPlainWord =
    /^(?:er|en|et|at|af|op|på|om|og|i|vi|de|du|da|nu|to|se|so|mor|far|bo|pr|kl|nr|mv|ca|st|kr|ok|ad|ja|os|ud|ny|få)$/;
  return [
    ...hits('initials', text, spelled),
    ...(isPlainWord.test(pair.toLowerCase()) ? [] : hits('initials', text, small)),
  ];
}

/** What is abbreviated so and is nobody. */
const abbreviations = 'ps nb eu us usa uk tv cv it ok dd pt ie eg am pm hr'.split(' ');
const nobody = abbreviations
  .map((letters) => `${[...letters.toUpperCase()].join('\\.[ ]?')}\\.(?![ ]?\\p{Lu}\\.)`)
  .join('|');
/** A capital word behind it is the rest of a name (`C.F. Møller`), unless it begins a sentence. */
const sentence =
  '(?:Han|Hun|De|Der|Det|Den|Vi|Jeg|Har|Er|Skal|Vil|Kan|Aftalt|Talt|Ring|Ringer|Ringede|Møde|Mødte|Kom|Kommer|Næste|Ny|Nyt|Ikke|I|På|Hos|Med|Og|Men|He|She|They|We|Has|Is)(?!\\p{L})';
const dotted = new RegExp(
  `(?<![\\p{L}\\d.])(?!${nobody})\\p{Lu}\\.[ ]?\\p{Lu}\\.(?:[ ]?\\p{Lu}\\.)?(?![ ]?(?!${sentence})\\p{Lu}\\p{L})`,
  'gu',
);

/** `M.H.` of somebody whom the team has not listed. */
export function findDottedInitials(text: string): Hit[] {
  return hits('initials', text, dotted);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
