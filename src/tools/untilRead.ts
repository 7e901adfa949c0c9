/** Whoever reads what a tool prints may stop before its end (`| head`): then the tool ends too, and it is no fault. */
export function printUntilRead(): void {
  process.stdout.on('error', (err: NodeJS.ErrnoException) => {
    if (err.code !== 'EPIPE') throw err;
    process.exit();
  });
}
