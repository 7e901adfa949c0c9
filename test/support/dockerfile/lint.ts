import { execForm, type Instruction, readDockerfile, type Stage } from './read.ts';

/** What a container of ours must be. */
export interface House {
  /** The Node that the tests run on, as `24.21.0`. */
  node: string;
  exists(path: string): boolean;
}

/** What is wrong, each a line, by the rule's name. */
type Rule = (stages: readonly Stage[], house: House) => string[];

const values = (stage: Stage | undefined, name: string) =>
  (stage?.steps ?? []).filter((step) => step.name === name).map(({ value }) => value);
const all = (stages: readonly Stage[], name: string) => stages.flatMap((stage) => values(stage, name));
const unless = (holds: boolean, fault: string) => (holds ? [] : [fault]);
const earlier = (stages: readonly Stage[]) => stages.slice(0, -1);
const install = /\bnpm (ci|i|install|update|add)\b/;

/** Paths that are copied from the repository, and not from another stage. */
function copied(steps: readonly Instruction[]): string[] {
  const own = steps.filter(
    ({ name, flags }) => name === 'COPY' && !flags.some((flag) => flag.startsWith('from=')),
  );
  return own.flatMap(({ value }) => value.split(/\s+/).slice(0, -1));
}

export const rules = {
  'two stages': (stages) => unless(stages.length === 2, `${stages.length} stages`),
  'a slim base by exact version': (stages) =>
    stages
      .map(({ image }) => image)
      .filter((image) => !/^node:\d+\.\d+\.\d+-[a-z]+-slim(@sha256:\w+)?$/.test(image)),
  'the Node that is tested': (stages, { node }) =>
    stages.map(({ image }) => image).filter((image) => !image.startsWith(`node:${node}-`)),
  'not root': (stages) => {
    const user = values(stages.at(-1), 'USER').at(-1);
    return unless(user !== undefined && !/^(root|0)(:|$)/.test(user), `runs as ${user ?? 'root'}`);
  },
  'exec form': (stages) => {
    const commands = values(stages.at(-1), 'CMD');
    const entries = [...commands, ...all(stages, 'ENTRYPOINT')];
    const words = entries.map(execForm);
    return [
      ...unless(commands.length === 1, `${commands.length} commands`),
      ...entries.filter((_, index) => words[index] === undefined),
      // npm and a shell do not hand SIGTERM on.
      ...entries.filter((_, index) => /^(npm|npx|(ba)?sh)$/.test(words[index]?.[0] ?? '')),
    ];
  },
  'a health check of the process': (stages) => {
    const checks = values(stages.at(-1), 'HEALTHCHECK');
    const isWhole = (check: string) =>
      check.includes('/healthz') && execForm(check.replace(/^CMD\s+/, ''))?.[0] === 'node';
    return [
      ...unless(checks.length === 1, `${checks.length} checks`),
      ...checks.filter((check) => !isWhole(check)),
    ];
  },
  'production packages only': (stages) => {
    const installs = values(stages.at(-1), 'RUN').filter((run) => install.test(run));
    const isLean = (run: string) => /\bnpm ci\b.*(--omit=dev|--production)\b/.test(run);
    const mode = values(stages.at(-1), 'ENV').some((env) => /\bNODE_ENV[= ]production\b/.test(env));
    return [
      ...unless(installs.length === 1, `${installs.length} installs`),
      ...installs.filter((run) => !isLean(run)),
      ...unless(mode, 'NODE_ENV is not production'),
    ];
  },
  'what is locked is installed': (stages) =>
    all(stages, 'RUN').filter((run) => install.test(run) && !/\bnpm ci\b/.test(run)),
  'packages before sources': (stages) =>
    stages.flatMap(({ steps }) => {
      const at = steps.findIndex(({ name, value }) => name === 'RUN' && install.test(value));
      const before = copied(steps.slice(0, at));
      return at === -1 ? [] : before.filter((path) => path === '.' || path === 'src');
    }),
  'the tab is built in the first stage': (stages) => {
    const [first] = earlier(stages);
    const builds = values(first, 'RUN').some((run) => /\bnpm run build\b/.test(run));
    const takes = stages
      .at(-1)
      ?.steps.some(
        ({ name, flags, value }) =>
          name === 'COPY' && flags.includes(`from=${first?.alias}`) && /\/\.out\/tab \.out\/tab$/.test(value),
      );
    return [...unless(builds, 'it is not built'), ...unless(takes === true, 'it is not taken over')];
  },
  'only what is there is copied': (stages, { exists }) =>
    stages.flatMap(({ steps }) => copied(steps)).filter((path) => path !== '.' && !exists(path)),
  'nothing by chance': (stages) => [
    ...all(stages, 'ADD').map((value) => `ADD ${value}`),
    ...stages.flatMap(({ steps }) => copied(steps)).filter((path) => path === '.'),
  ],
  'no secret': (stages) =>
    ['ENV', 'ARG'].flatMap((name) =>
      all(stages, name).filter((value) => /SECRET|PASSWORD|TOKEN|KEY|CONNECTION/i.test(value)),
    ),
} satisfies Record<string, Rule>;

/** Each fault behind the name of its rule. */
export function lintDockerfile(text: string, house: House): string[] {
  const stages = readDockerfile(text);
  return Object.entries(rules).flatMap(([name, rule]: [string, Rule]) =>
    rule(stages, house).map((fault) => `${name}: ${fault}`),
  );
}
