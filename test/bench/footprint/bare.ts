import { leastWork, startBareBot, startEchoBot } from '../bareBot.ts';

/** A bare bot in a process of its own: with tables where it is given a storage account. */
const [connectionString] = process.argv.slice(2);
await (connectionString === undefined ? startEchoBot() : startBareBot(connectionString, 'bare', leastWork));
console.log('"msg":"ready"');
