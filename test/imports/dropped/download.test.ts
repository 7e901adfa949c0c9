import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { download, type Fetch, isOneDrive } from '../../../src/imports/dropped/download.ts';

test.each([
  ['https://kommunen-my.sharepoint.com/personal/leder/Documents/sager.csv?tempauth=abc', true],
  ['https://a.sharepoint.com/x', true],
  ['http://kommunen-my.sharepoint.com/x', false],
  ['https://sharepoint.com/x', false],
  ['https://kommunen.sharepoint.com.evil.example/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://kommunen.sharepoint.com:8443/x', false],
  ['https://user:word@kommunen.sharepoint.com/x', false],
  ['https://evil.example/?kommunen.sharepoint.com', false],
  ['https://evil.example#kommunen.sharepoint.com', false],
  ['https://evil.example\\.sharepoint.com/x', false],
  ['https://a.b.sharepoint.com/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['file:///etc/passwd', false],
  ['', false],
  ['sager.csv', false],
])('%s is OneDrive: %s', (address, expected) => expect(isOneDrive(address)).toBe(expected));

const address = 'https://kommunen-my.sharepoint.com/sager.csv';

/** Over real HTTP; only the name of the host is the test's. */
async function fetched(
  listener: RequestListener,
  longest = 60_000,
): Promise<Awaited<ReturnType<typeof download>>> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const fetchFile: Fetch = (url, init) => fetch(`http://127.0.0.1:${port}${url.pathname}`, init);
  // A busy machine is no slow server: only the last test waits for the limit.
  const result = await download(address, fetchFile, longest);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return result;
}

test('a file is read whole', async () => {
  const read = await fetched((_, response) => response.end('sagskode;dato'));
  expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe('sagskode;dato');
});

test('a redirect is followed nowhere', async () => {
  let asked = 0;
  const read = await fetched((_, response) => {
    asked += 1;
    response.writeHead(302, { location: 'https://kommunen-my.sharepoint.com/other.csv' });
    response.end();
  });
  expect([read, asked]).toEqual([{ fault: 'address' }, 1]);
});

test('what is larger than 1 MB is read no further, whatever its length says', async () => {
  const read = await fetched((_, response) => {
    for (let kilobytes = 0; kilobytes < 1100; kilobytes += 1) response.write('x'.repeat(1024));
    response.end();
  });
  expect(read).toEqual({ fault: 'tooLarge' });
});

test.each([404, 403, 500])('an answer of %d says that it cannot be fetched', async (status) => {
  const read = await fetched((_, response) => {
    response.writeHead(status);
    response.end('secret');
  });
  expect(read).toEqual({ fault: 'unreachable' });
});

test('a connection that breaks says so too', async () => {
  const read = await fetched((_, response) => response.destroy());
  expect(read).toEqual({ fault: 'unreachable' });
});

test('a forged address is asked for nothing', async () => {
  let asked = 0;
  const fetchFile: Fetch = async () => {
    asked += 1;
    return new Response('x');
  };
  expect(await download('https://evil.example/sager.csv', fetchFile)).toEqual({ fault: 'address' });
  expect(asked).toBe(0);
});

test('a server that says nothing is waited for no longer than the limit', async () => {
  expect(await fetched(() => {}, 200)).toEqual({ fault: 'unreachable' });
});
