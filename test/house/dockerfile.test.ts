import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type House, lintDockerfile, type rules } from '../support/dockerfile/lint.ts';
import { execForm, readDockerfile } from '../support/dockerfile/read.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const dockerfile = read('manifest/Dockerfile');
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version: string }>;
};
const house: House = {
  node: packages['node_modules/node']?.version ?? '',
  exists: (path) => existsSync(join(root, path)),
};
const slim = `node:${house.node}-bookworm-slim`;

test('manifest/Dockerfile holds every rule', () => {
  expect(lintDockerfile(dockerfile, house)).toEqual([]);
});

/** What each rule says of the Dockerfile with something changed in it. */
const broken: Record<keyof typeof rules, [from: string | RegExp, to: string, fault: string][]> = {
  'two stages': [[`FROM ${slim}\n`, '', '1 stages']],
  'a slim base by exact version': [
    [`FROM ${slim} AS`, 'FROM node:24-slim AS', 'node:24-slim'],
    [`FROM ${slim} AS`, `FROM node:${house.node} AS`, `node:${house.node}`],
    [`FROM ${slim} AS`, 'FROM node:latest AS', 'node:latest'],
  ],
  'the Node that is tested': [
    [`FROM ${slim} AS`, 'FROM node:22.1.0-bookworm-slim AS', 'node:22.1.0-bookworm-slim'],
  ],
  'not root': [
    ['USER node\n', '', 'runs as root'],
    ['USER node\n', 'USER 0:0\n', 'runs as 0:0'],
    ['EXPOSE 3978', 'USER root', 'runs as root'],
  ],
  'exec form': [
    ['CMD ["node", "--max-semi-space-size=8", "src/main.ts"]', 'CMD node src/main.ts', 'node src/main.ts'],
    ['CMD ["node", "--max-semi-space-size=8", "src/main.ts"]', 'CMD ["npm", "start"]', '["npm", "start"]'],
    ['CMD ["node", "--max-semi-space-size=8", "src/main.ts"]', '', '0 commands'],
    ['EXPOSE 3978', 'ENTRYPOINT node', 'node'],
  ],
  'a health check of the process': [
    [/HEALTHCHECK .*\\\n.*\n/, '', '0 checks'],
    [/HEALTHCHECK .*\\\n.*\n/, 'HEALTHCHECK NONE\n', 'NONE'],
    [
      /HEALTHCHECK .*\\\n.*\n/,
      'HEALTHCHECK CMD curl -f localhost/healthz\n',
      'CMD curl -f localhost/healthz',
    ],
  ],
  'production packages only': [
    [
      'npm ci --omit=dev --no',
      'npm ci --no',
      "npm ci --no-audit --no-fund && npm cache clean --force && find node_modules -name '*.map' -delete",
    ],
    ['ENV NODE_ENV=production\n', '', 'NODE_ENV is not production'],
    [/RUN npm ci --omit=dev.*\n/, '', '0 installs'],
  ],
  'what is locked is installed': [
    ['RUN npm ci --no', 'RUN npm install --no', 'npm install --no-audit --no-fund'],
  ],
  'packages before sources': [['COPY src/tab/icons src/tab/icons', 'COPY src src', 'src']],
  'the tab is built in the first stage': [
    ['RUN npm run build\n', '', 'it is not built'],
    ['COPY --from=build /app/.out/tab .out/tab\n', '', 'it is not taken over'],
    ['--from=build', '--from=other', 'it is not taken over'],
  ],
  'only what is there is copied': [['COPY cards cards', 'COPY carts carts', 'carts']],
  'nothing by chance': [
    ['COPY cards cards', 'COPY . .', '.'],
    ['COPY cards cards', 'ADD cards cards', 'ADD cards cards'],
  ],
  'no secret': [
    ['EXPOSE 3978', 'ENV APP_SECRET=x', 'APP_SECRET=x'],
    ['EXPOSE 3978', 'ARG STORAGE_CONNECTION_STRING', 'STORAGE_CONNECTION_STRING'],
  ],
};

test.each(Object.entries(broken).flatMap(([rule, cases]) => cases.map((one) => [rule, ...one] as const)))(
  '%s: %s → %s',
  (rule, from, to, fault) => {
    const changed = dockerfile.replace(from, to);
    expect(changed).not.toBe(dockerfile);
    expect(lintDockerfile(changed, house)).toContain(`${rule}: ${fault}`);
  },
);

test('what is copied is what the builder is shown, and no more', () => {
  const shown = read('manifest/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => /^[^#]/.test(line));
  expect(shown[0]).toBe('*');
  const steps = readDockerfile(dockerfile).flatMap((stage) => stage.steps);
  const copied = steps.filter(({ name, flags }) => name === 'COPY' && flags.length === 0);
  const paths = copied.flatMap(({ value }) => value.split(' ').slice(0, -1));
  const tops = new Set(paths.map((path) => (path.startsWith('src/') ? 'src' : path)));
  expect(shown.slice(1).sort()).toEqual([...tops].map((path) => `!${path}`).sort());
});

test.each([
  [200, 0],
  [500, 1],
  [undefined, 1],
])('the health check of a bot that answers %s ends with %i', async (status, code) => {
  const check = readDockerfile(dockerfile)
    .at(-1)
    ?.steps.find(({ name }) => name === 'HEALTHCHECK');
  const [, ...words] = execForm(check?.value.replace(/^CMD /, '') ?? '') ?? [];
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (status === undefined) request.socket.destroy();
    else {
      response.statusCode = status;
      response.end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const probe = spawn(process.execPath, words, { env: { PORT: String(port) }, stdio: 'inherit' });
  expect((await once(probe, 'exit'))[0]).toBe(code);
  expect(asked).toEqual(['/healthz']);
  server.closeAllConnections();
  server.close();
});
