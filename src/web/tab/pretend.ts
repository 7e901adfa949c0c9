import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type SignIn, tokenIn } from './signIn.ts';

/** Somebody to be, where nobody can prove who they are. */
export interface Somebody {
  id: string;
  tenantId: string;
  name: string;
}

/**
 * A sign-in for a machine on which there is no Entra: anybody who reaches it may be anybody. Whoever makes one has made
 * sure that only this machine does (`addTab`). Its key lives as long as the process.
 */
export interface Pretend {
  signIn: SignIn;
  tokenFor(somebody: Pick<Somebody, 'id' | 'tenantId'>): Promise<string>;
}

const audience = 'fodfaeste-pretend';

export function createPretend(): Pretend {
  const key = randomBytes(32);
  return {
    signIn: async (authorization) => {
      const token = tokenIn(authorization);
      if (!token) return { refused: 'token' };
      try {
        const { payload } = await jwtVerify(token, key, {
          audience,
          algorithms: ['HS256'],
          requiredClaims: ['exp'],
        });
        return { id: String(payload.oid), tenantId: String(payload.tid) };
      } catch (cause) {
        if (cause instanceof errors.JOSEError) return { refused: 'token' };
        throw cause;
      }
    },
    tokenFor: ({ id, tenantId }) =>
      new SignJWT({ oid: id, tid: tenantId })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(key),
  };
}
