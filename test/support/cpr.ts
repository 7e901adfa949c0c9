/** The last four digits of the safe number that tests write, as a word of their own: a time or an id may hold them too. */
export const lastFour = /(?<![0-9A-Za-z])4209(?![0-9A-Za-z])/;
