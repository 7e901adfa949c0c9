import { closeSync } from 'node:fs';

/** A file that messages are appended to, one behind the other. */
interface WriteExtent {
  /** Bytes in it. */
  offset: number;
  fd?: number;
  appendStatus: number;
}

/** What of Azurite's queue server it takes hold of; the package ships no types. */
export interface QueueServer {
  gcManager: { markSweep(): Promise<void> };
  extentStore: { activeWriteExtents: WriteExtent[]; getNewExtent(extent: WriteExtent): void };
}

const idle = 0;

/**
 * Hints name messages, and some of those a case. On its own Azurite leaves what was taken from a queue in the file that
 * it appends to until that has 64 MB. Here a new file is begun after each of its sweeps, once a minute. A sweep deletes
 * the old one when nothing in it waits and nothing was written to it for ten minutes: what is done is off the disk a
 * quarter of an hour later, or at a start after that. Not before the sweep: what was just appended is not yet known to
 * be wanted.
 */
export function keepQueueFilesShort({ gcManager, extentStore }: QueueServer): void {
  const sweep = gcManager.markSweep.bind(gcManager);
  gcManager.markSweep = async () => {
    await sweep();
    for (const extent of extentStore.activeWriteExtents) beginAnew(extentStore, extent);
  };
}

function beginAnew(store: QueueServer['extentStore'], extent: WriteExtent): void {
  if (extent.offset === 0 || extent.appendStatus !== idle) return;
  const { fd } = extent;
  store.getNewExtent(extent);
  if (fd !== undefined) closeSync(fd);
}
