/** It cannot be done as it was asked for; the message says what to do, in Danish. */
export class BackupFault extends Error {}
