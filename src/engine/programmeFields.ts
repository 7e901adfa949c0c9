import { z } from 'zod';
import { roles } from './cards.ts';

/* What a single field of a programme may hold. */

export const role = z.enum(roles);
export const positive = z.int().min(1);
/** Cases keep days under it, so it is no name that every object has. */
export const key = z
  .string()
  .regex(new RegExp(`^(?!(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})$)`));
export const whole = z.int().min(0);
export const percent = z.int().min(1).max(200);
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const interval = z.union([z.strictObject({ days: positive }), z.strictObject({ months: positive })]);
export type Interval = z.infer<typeof interval>;
