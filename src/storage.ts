import { join } from 'node:path';
import type { StorageConfig } from './config.ts';
import { startAzurite } from './store/azurite.ts';
import { type Connected, connectStore, type StorageAccount } from './store/connect.ts';

export interface OpenStorage {
  connected: Connected;
  account: StorageAccount;
  /** Where the embedded storage keeps its files, when there is no account. */
  embedded?: string;
  /** Ends the embedded storage; an account stays as it is. */
  close(): Promise<void>;
}

/**
 * The account of the configuration, or storage of our own beside it. Throws when it cannot be reached. `tell`: when the
 * embedded storage has died and is started again.
 */
export async function openStorage(
  config: StorageConfig & Pick<StorageAccount, 'recalls'>,
  tell: (line: string) => void = () => {},
): Promise<OpenStorage> {
  if (config.type !== 'embedded')
    return { connected: await connectStore(config), account: config, close: async () => {} };
  const folder = join(config.folder, 'azurite');
  const azurite = await startAzurite(folder, { startAgain: tell });
  const account = { type: 'connectionString', connectionString: azurite.connectionString } as const;
  const connected = await connectStore({ ...account, recalls: config.recalls });
  // Nobody else has storage of our own: whoever is on the list still was killed, and what it had claimed is free.
  for (const { id } of await connected.store.instances.list()) await connected.store.instances.gone(id);
  return {
    connected,
    account,
    embedded: folder,
    close: () => azurite.stop(),
  };
}
