import { startAzurite } from '../../src/store/azurite.ts';

/** A program that owns a data folder and then does nothing: the test ends it the hard way. */
const azurite = await startAzurite(process.argv[2]);
process.send?.({ processId: azurite.processId });
