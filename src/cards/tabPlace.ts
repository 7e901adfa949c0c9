/** What the tab can open: a page of its own, or a case. */
export type TabPlace = { page: 'results' | 'lead' } | { page: 'case'; team: string; code: string };

/** The address that opens it, which names no case. */
export type TabLink = (place: TabPlace) => string;
