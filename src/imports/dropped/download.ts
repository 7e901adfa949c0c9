/** More is no list of cases (domain/9-import.md). */
export const mostBytes = 1024 * 1024;
const waitMs = 10_000;

export type Download = { bytes: Uint8Array } | { fault: 'address' | 'tooLarge' | 'unreachable' };

/** The one call that fetches; Node's own, unless a test stands in between. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** Where Teams keeps what is dropped into a chat; everything else was made up by whoever sent the activity. */
export function isOneDrive(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return false;
  if (url.port !== '' || url.username !== '' || url.password !== '') return false;
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.sharepoint\.com$/.test(url.hostname);
}

/** Reads a file into memory: from OneDrive alone, no redirect, at most 1 MB, within ten seconds. Never throws. */
export async function download(
  address: string,
  fetchFile: Fetch,
  longest: number = waitMs,
): Promise<Download> {
  if (!isOneDrive(address)) return { fault: 'address' };
  try {
    const init = { redirect: 'manual', signal: AbortSignal.timeout(longest) } as const;
    const response = await fetchFile(new URL(address), init);
    if (response.status >= 300 && response.status < 400) return { fault: 'address' };
    if (!response.ok || !response.body) return { fault: 'unreachable' };
    return await readBody(response.body);
  } catch {
    return { fault: 'unreachable' };
  }
}

/** What a server says of its length is not believed. */
async function readBody(body: ReadableStream<Uint8Array>): Promise<Download> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) return { fault: 'tooLarge' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
