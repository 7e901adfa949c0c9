const thanks = new Set(
  'tak takker thanks thank super fedt perfekt dejligt fint godt ok okay okey great perfect fine cool'.split(
    ' ',
  ),
);
/** What stands beside it. */
const beside = new Set(
  'tusind mange 1000 tusinde for det hjælpen hjælp så meget skal du have you so much very og det var a lot fodfæste hej and'.split(
    ' ',
  ),
);

/** Nothing but thanks: `tak`, `Tusind tak for hjælpen!`, `👍`. */
export function isThanks(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return /[👍🙏❤😊🙂👏🎉]/u.test(text);
  return (
    words.some((word) => thanks.has(word)) && words.every((word) => thanks.has(word) || beside.has(word))
  );
}
