/** For `vi.waitFor`: what comes of itself is waited for as long as a machine needs that does something else meanwhile. */
export const patient = { timeout: 150_000, interval: 50 };
