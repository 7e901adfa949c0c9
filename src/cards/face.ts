import type { Language } from '../language/text.ts';
import { text } from '../language/text.ts';
import { blockOf } from './blocks.ts';
import { type Ids, pressed } from './buttons.ts';
import type { Said } from './said.ts';
import { looks } from './tone.ts';
import type { Face } from './view.ts';

export interface Shown {
  language: Language;
  ids: Ids;
  /** What a lock screen shows. */
  summary: string;
}

/** A code that is longer than this stands on a line of its own. */
const longCode = 12;
/** Buttons of a card: more are not chosen among. */
export const mostOnFace = 3;

/** The only way from what a card says to how it looks: the data of `cards/card.json`. */
export function faceOf(said: Said, { language, ids, summary }: Shown): Face {
  const { blocks = [], number } = said;
  return {
    template: number ? 'celebration' : 'card',
    summary,
    data: {
      lang: language,
      head: headOf(said),
      ...(number ? { number } : {}),
      blocks: blocks.map((block) => blockOf(block, ids, language)),
      ...rowOf(said, ids, language),
    },
    ...(said.inTab && { inTab: { title: text(language, 'actions.seeTab'), place: said.inTab } }),
  };
}

function headOf({ code = '', title, status = [], tone, icon }: Said) {
  const { band, icon: own, color } = looks[tone];
  const isLong = code.length > longCode;
  return {
    code: isLong ? code : '',
    title: code === '' || isLong ? capital(title) : `${code}: ${title}`,
    status: capital(status.filter((part) => part !== '').join(' · ')),
    ...{ band, color, icon: icon ?? own },
  };
}

/** Three on the face: what does not fit there, and what is rarely wanted, stands behind *Mere*. */
function rowOf({ buttons = [], more = [], moreNote = '', link }: Said, ids: Ids, language: Language) {
  const links = link && link.url !== '' ? [link] : [];
  const all = [...buttons, ...more];
  const isLinkShown = links.length === 0 || all.length === 0 || (link?.onFace && all.length < mostOnFace);
  const isWhole = moreNote === '' && more.length === 0 && isLinkShown;
  // *Mere* takes a place itself.
  const shown = isWhole ? all.length : Math.min(buttons.length, mostOnFace - 1);
  return {
    buttons: all.slice(0, shown).map((button) => pressed(button, ids)),
    links: isWhole ? links : [],
    more: all.slice(shown).map((button) => pressed(button, ids)),
    moreLinks: isWhole ? [] : links,
    hasMore: !isWhole,
    moreTitle: text(language, 'actions.more'),
    moreNote,
  };
}

/** As it goes on after a code: what begins with an abbreviation keeps it. */
export function small(words: string): string {
  return /^\p{Lu}{2}/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
