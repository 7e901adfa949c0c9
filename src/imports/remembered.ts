/** Enough for what a column says over and over, and no more of a file than that. */
const most = 2_000;

/** Reads each text once. It goes with the file that is read: nothing of it is left behind. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
