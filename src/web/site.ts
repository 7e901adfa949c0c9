/** Where this server is reached from outside, and the key with which it signs addresses that anybody may fetch. */
export interface Site {
  /** Without a slash at its end. */
  url: string;
  key: string;
  /** How a link opens the tab; none where there is no tab that it could open. */
  tab?: TabHost;
}

/** The app by its id in Teams; or this server's own page that stands in for Teams, and where the chat is there. */
export type TabHost = { type: 'teams'; app: string } | { type: 'pretend'; chat?: string };

/** The site as it is reached now; none before the server listens, and none where nothing is to be fetched. */
export type SiteOf = () => Site | undefined;
