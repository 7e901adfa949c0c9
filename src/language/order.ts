/** Case codes as people count them: B-9 before B-10. Made once, as `localeCompare` makes its collator at each comparison. */
export const { compare: compareCodes } = new Intl.Collator('da', { numeric: true });

/** Names in the order of the Danish alphabet. */
export const { compare: compareNames } = new Intl.Collator('da');
