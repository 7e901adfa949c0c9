/** One instruction of a Dockerfile, its continued lines as one. */
export interface Instruction {
  /** In capitals. */
  name: string;
  /** Its `--flags`, without the dashes. */
  flags: readonly string[];
  /** What is left. */
  value: string;
}

/** What is built from one FROM to the next. */
export interface Stage {
  image: string;
  alias: string | undefined;
  steps: readonly Instruction[];
}

/** Comments and empty lines are left out; what stands before the first FROM belongs to no stage. */
export function readDockerfile(text: string): Stage[] {
  const stages: (Stage & { steps: Instruction[] })[] = [];
  for (const line of logicalLines(text)) {
    const one = instructionOf(line);
    if (one.name === 'FROM') {
      const [image = '', , alias] = one.value.split(/\s+/);
      stages.push({ image, alias, steps: [] });
    } else stages.at(-1)?.steps.push(one);
  }
  return stages;
}

function logicalLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replaceAll(/\\[ \t]*\n/g, ' ')
    .split('\n');
}

function instructionOf(line: string): Instruction {
  const [name = '', ...words] = line.trim().split(/\s+/);
  const first = words.findIndex((word) => !word.startsWith('--'));
  const flags = words.slice(0, first === -1 ? undefined : first).map((word) => word.slice(2));
  return { name: name.toUpperCase(), flags, value: first === -1 ? '' : words.slice(first).join(' ') };
}

/** The words of an instruction in exec form; nothing where it is for a shell. */
export function execForm(value: string): string[] | undefined {
  try {
    const words: unknown = JSON.parse(value);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}
