/** Where this server is reached from outside, and the key with which it signs addresses that anybody may fetch. */
export interface Site {
  /** Without a slash at its end. */
  url: string;
  key: string;
}

/** The site as it is reached now; none before the server listens, and none where nothing is to be fetched. */
export type SiteOf = () => Site | undefined;
