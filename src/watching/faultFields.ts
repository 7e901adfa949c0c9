import type { Logger } from 'pino';

/** How deep a chain of causes is followed. */
const maxDepth = 4;

export interface FaultFields {
  error: string;
  code?: string | number;
  status?: number;
  /** Where it was thrown; without the message, which may quote what somebody wrote. */
  frames: string[];
  cause?: FaultFields;
}

/** A fault for the log: its kind and place, never its message, as that can hold content or the key of a row. */
export function faultFields(fault: unknown, depth = 0): FaultFields {
  if (!(fault instanceof Error)) return { error: typeof fault, frames: [] };
  const { code, statusCode } = fault as { code?: unknown; statusCode?: unknown };
  return {
    error: fault.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    frames: framesOf(fault),
    ...(fault.cause !== undefined && depth < maxDepth && { cause: faultFields(fault.cause, depth + 1) }),
  };
}

/** A log in which every fault stands as its fields, wherever in the bot it is logged as `err`. */
export function discreet(log: Logger): Logger {
  return log.child({}, { serializers: { err: (fault: unknown) => faultFields(fault) } });
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
