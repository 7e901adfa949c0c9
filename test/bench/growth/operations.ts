import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** How many requests leave this process meanwhile; a transaction is one, as Azure bills it. */
export async function counting(work: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    await work();
    return requests;
  } finally {
    unsubscribe('http.client.request.start', count);
  }
}
