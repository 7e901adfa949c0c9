import type { Logger } from 'pino';
import type restify from 'restify';
import { faultFields } from '../watching/faultFields.ts';

interface HttpFault extends Error {
  statusCode?: number;
  code?: string;
  toJSON?: () => unknown;
}

/** Whoever asks gets a status and a code, never a message or a stack: both may quote what was sent. */
export function hideFaults(routes: restify.Server, log: Logger): void {
  routes.on(
    'restifyError',
    (_request: restify.Request, _response: restify.Response, fault: HttpFault, done: () => void) => {
      const code = fault.statusCode && fault.statusCode < 500 ? fault.name : 'InternalError';
      if (code === 'InternalError') log.error(faultFields(fault), 'request failed');
      fault.toJSON = () => ({ code });
      fault.toString = () => code;
      done();
    },
  );
}
