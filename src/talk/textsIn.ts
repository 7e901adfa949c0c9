/** Every text and number in a value that a client sent, names of fields too, however deep: a loop, as depth is theirs to choose. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' || typeof next === 'number') texts.push(String(next));
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, inner] of Object.entries(next)) {
      if (!Array.isArray(next)) texts.push(name);
      waiting.push(inner);
    }
  }
  return texts;
}
