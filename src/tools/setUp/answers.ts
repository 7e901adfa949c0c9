import { z } from 'zod';

const guid = (flag: string) => z.guid(`--${flag} skal være et GUID, som Entra viser det`);

/** The address of a bot, without a slash at the end; on this machine without TLS too. */
export const addressSchema = z
  .string()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine(
    (text) => /^https:\/\/[a-z0-9.-]+$/i.test(text) || /^http:\/\/127\.0\.0\.1:\d+$/.test(text),
    'adressen skal være som https://fodfaeste.kommune.dk',
  );

export const answersSchema = z.object({
  tenant: guid('tenant'),
  subscription: guid('subscription').optional(),
  group: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/, '--group skal være et navn af bogstaver, tal og bindestreger')
    .default('fodfaeste'),
  region: z
    .string()
    .regex(/^[a-z0-9]+$/, '--region skal være som westeurope')
    .default('westeurope'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,18}[a-z0-9]$/, '--name skal være 3-20 små bogstaver, tal og bindestreger')
    .default('fodfaeste'),
  email: z.email('--email skal være den adresse, som alarmerne sendes til'),
  address: addressSchema.optional(),
  'app-id': guid('app-id').optional(),
});

/** What only the municipality can know. */
export type SetUpAnswers = z.output<typeof answersSchema>;

/** What is asked when it was not said, and nobody can guess; in this order. */
export const questions = {
  tenant: 'Tenant-id (Entra, Oversigt): ',
  subscription: 'Abonnementets id (tomt: det, der er valgt): ',
  email: 'Hvem hører alarmerne (en fælles postkasse): ',
  address: 'Jeres egen adresse på botten (tomt: den, Azure giver): ',
} as const satisfies Partial<Record<keyof SetUpAnswers, string>>;
