const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether a host is this machine, as nobody else can reach it. */
export function isLoopback(host: string): boolean {
  return loopback.has(host);
}
