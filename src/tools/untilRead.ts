/** Whoever reads what a tool prints may stop before its end (`| head`): no fault, and what the tool has open is still closed. */
export function printUntilRead(): void {
  process.stdout.on('error', (err: NodeJS.ErrnoException) => {
    if (err.code !== 'EPIPE') throw err;
  });
}
