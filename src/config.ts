import { z } from 'zod';

/** Who the bot is towards Teams: no `app` means that nobody can prove to be Teams, so everything is refused. */
export interface AppIdentity {
  id: string;
  tenantId: string;
  credential: { type: 'secret'; secret: string } | { type: 'managedIdentity' };
}

export type StorageConfig =
  | { type: 'connectionString'; connectionString: string }
  | { type: 'account'; name: string }
  | { type: 'embedded'; folder: string };

export interface Config {
  production: boolean;
  host: string;
  port: number;
  logLevel: LogLevel;
  storage: StorageConfig;
  app?: AppIdentity;
  /** Connection string of the Application Insights that gets the metrics. */
  azureMonitor?: string;
  /** Where Teams fetches pictures for cards, and what signs their addresses; without both, cards have none. */
  pictures?: { url: string; key: string };
  /** The host under which Teams reaches the bot: by it the tab's resource is named in Entra. */
  publicHost?: string;
  /** The app's id in Teams, by which links open its tab. */
  teamsAppId?: string;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Exit code of a program whose configuration is wrong (`EX_CONFIG` of sysexits). */
export const configExitCode = 78;

const guid = z.guid('must be a GUID, as Entra shows it');
const port = z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535);

const publicUrl = z.url({
  protocol: /^https$/,
  error: 'must be the https address under which Teams reaches the bot',
});

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().optional(),
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  DATA_DIR: z.string().default('.data'),
  STORAGE_CONNECTION_STRING: z
    .string()
    .regex(
      /AccountName=|UseDevelopmentStorage=|TableEndpoint=/,
      'does not look like a storage connection string',
    )
    .optional(),
  STORAGE_ACCOUNT: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, 'must be the name of a storage account: 3-24 small letters and digits')
    .optional(),
  APP_ID: guid.optional(),
  APP_TENANT_ID: guid.optional(),
  TEAMS_APP_ID: guid.optional(),
  APP_SECRET: z.string().optional(),
  PUBLIC_URL: publicUrl.optional(),
  PICTURE_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(
      /InstrumentationKey=[0-9a-f-]{36}/i,
      'does not look like the connection string of an Application Insights',
    )
    .optional(),
  APP_MANAGED_IDENTITY: z.enum(['true', 'false'], 'must be true or false').optional(),
});
type Values = z.infer<typeof environment>;

/**
 * Reads the whole configuration from the environment. Every fault is listed, one line each, naming its key and
 * never its value; a key that is set to nothing counts as not set.
 */
export function readConfig(env: Environment = process.env): { config: Config } | { faults: string[] } {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(filled);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const faults = [...shape, ...combinationFaults(filled)];
  if (!parsed.success || faults.length > 0) return { faults };
  return { config: toConfig(parsed.data) };
}

function combinationFaults(env: Environment): string[] {
  const faults: string[] = [];
  const production = env.NODE_ENV === 'production';
  const managed = env.APP_MANAGED_IDENTITY === 'true';
  if (env.STORAGE_CONNECTION_STRING && env.STORAGE_ACCOUNT) {
    faults.push('STORAGE_ACCOUNT: set either this or STORAGE_CONNECTION_STRING, not both');
  }
  if (production && !env.STORAGE_CONNECTION_STRING && !env.STORAGE_ACCOUNT) {
    faults.push('STORAGE_ACCOUNT: is missing; in production the bot keeps nothing on its own disk');
  }
  if (production && !env.APP_ID)
    faults.push("APP_ID: is missing; in production every message must be proved to be Teams'");
  if ((production || env.APP_ID) && !env.APP_TENANT_ID)
    faults.push('APP_TENANT_ID: is missing; the app belongs to one tenant');
  if ((production || env.APP_ID) && !env.APP_SECRET && !managed) {
    faults.push('APP_SECRET: is missing; set it, or APP_MANAGED_IDENTITY=true');
  }
  if (env.APP_SECRET && managed)
    faults.push('APP_SECRET: set either this or APP_MANAGED_IDENTITY=true, not both');
  return faults;
}

function toConfig(values: Values): Config {
  const production = values.NODE_ENV === 'production';
  return {
    production,
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    storage: toStorage(values),
    app: toIdentity(values),
    azureMonitor: values.APPLICATIONINSIGHTS_CONNECTION_STRING,
    pictures: toPictures(values),
    publicHost: values.PUBLIC_URL && new URL(values.PUBLIC_URL).host,
    teamsAppId: values.TEAMS_APP_ID ?? values.APP_ID,
  };
}

function toStorage(values: Values): StorageConfig {
  if (values.STORAGE_CONNECTION_STRING) {
    return { type: 'connectionString', connectionString: values.STORAGE_CONNECTION_STRING };
  }
  if (values.STORAGE_ACCOUNT) return { type: 'account', name: values.STORAGE_ACCOUNT };
  return { type: 'embedded', folder: values.DATA_DIR };
}

/** The bot's own secret signs where no other key is given: every instance has it. */
function toPictures({ PUBLIC_URL, PICTURE_KEY, APP_SECRET }: Values): Config['pictures'] {
  const key = PICTURE_KEY ?? (APP_SECRET && `pictures ${APP_SECRET}`);
  return PUBLIC_URL && key ? { url: PUBLIC_URL.replace(/\/$/, ''), key } : undefined;
}

function toIdentity(values: Values): AppIdentity | undefined {
  if (!values.APP_ID || !values.APP_TENANT_ID) return undefined;
  const credential = values.APP_SECRET
    ? ({ type: 'secret', secret: values.APP_SECRET } as const)
    : ({ type: 'managedIdentity' } as const);
  return { id: values.APP_ID, tenantId: values.APP_TENANT_ID, credential };
}

/** What the Teams app package says of the bot. */
export interface PackageConfig {
  appId: string;
  teamsAppId: string;
  publicUrl: URL;
}

const packageEnvironment = z.object({
  APP_ID: guid.optional(),
  TEAMS_APP_ID: guid.optional(),
  PUBLIC_URL: publicUrl.optional(),
});

/** Reads what `npm run package` needs; same manners as `readConfig`. */
export function readPackageConfig(
  env: Environment = process.env,
): { config: PackageConfig } | { faults: string[] } {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = packageEnvironment.safeParse(filled);
  if (!parsed.success) return { faults: issueLines(parsed.error) };
  const { APP_ID, TEAMS_APP_ID, PUBLIC_URL } = parsed.data;
  if (!APP_ID || !PUBLIC_URL) {
    return {
      faults: [
        ...(APP_ID ? [] : ['APP_ID: is missing; the package must name the bot']),
        ...(PUBLIC_URL ? [] : ['PUBLIC_URL: is missing; the package must name the address of the bot']),
      ],
    };
  }
  return { config: { appId: APP_ID, teamsAppId: TEAMS_APP_ID ?? APP_ID, publicUrl: new URL(PUBLIC_URL) } };
}

function issueLines(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
