import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { TokenSource } from '../../src/teams/adapter.ts';

export interface TokenClaims {
  audience: string;
  serviceUrl: string;
  issuer?: string;
  /** Seconds from now; negative for an expired one. */
  expiresIn?: number;
  /** Says nothing of when it ends. */
  endless?: true;
  /** The key that it says it was signed with. */
  kid?: string;
  /** Seconds from now; before that it is not good yet. */
  startsIn?: number;
  /** Signs with a key that nobody published. */
  forged?: boolean;
  /** What else it says. */
  more?: Record<string, unknown>;
}

export interface TokenIssuer {
  source: TokenSource;
  /** An `Authorization` header as Teams sends it. */
  header(claims: TokenClaims): Promise<string>;
  close(): Promise<void>;
}

/** Stands in for Teams' token service: metadata and keys over loopback, tokens signed with keys of its own. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const real = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(real.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const metadata = { issuer: base(), jwks_uri: `${base()}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : metadata));
  });
  // On a busy machine a connection must not end just as it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = { metadataUrl: `${base()}/metadata`, issuer: base(), loginUrl: `${base()}/login` };
  return {
    source,
    header: (claims) => sign(claims, claims.forged ? other.privateKey : real.privateKey, source.issuer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sign(claims: TokenClaims, key: CryptoKey, issuer: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const expires = now + (claims.expiresIn ?? 3600);
  const token = new SignJWT({ serviceurl: claims.serviceUrl, ...claims.more })
    .setProtectedHeader({ alg: 'RS256', kid: claims.kid ?? 'key-1' })
    .setIssuer(claims.issuer ?? issuer)
    .setAudience(claims.audience)
    .setNotBefore(claims.startsIn === undefined ? Math.min(now, expires) - 60 : now + claims.startsIn);
  if (!claims.endless) token.setExpirationTime(expires);
  return `Bearer ${await token.sign(key)}`;
}
