import { parseArgs } from 'node:util';
import { addressSchema, answersSchema, questions, type SetUpAnswers } from './answers.ts';

export const usage = `npm run set-up -- --tenant ID --email ADRESSE
  Skriver, i rækkefølge, hver kommando, der skal til for at få Fodfæste i drift i Azure, og lægger filerne til dem i
  .out/set-up: app-registreringen i Entra som JSON, tallene til skabelonerne i manifest/azure og appen til Teams. Den udfører
  intet selv og rører ingen hemmelighed. De samme svar giver det samme. Hvad der mangler, spørger den om.
  --tenant, --subscription  id fra Entra og Azure
  --email                   hvem der hører alarmerne
  --group, --region         ressourcegruppe (fodfaeste) og region (westeurope)
  --name                    begyndelsen på navnene i Azure (fodfaeste)
  --address                 jeres egen adresse, fx https://fodfaeste.kommune.dk (uden: den, Azure giver)
  --app-id                  app-registreringens id, når den er oprettet
npm run set-up -- --check ADRESSE --tenant ID --app-id ID
  Ser en kørende Fodfæste efter udefra, og siger på en linje hver, hvad der er galt. Kode 0: intet.
  --package                 appen til Teams (.out/set-up/fodfaeste.zip, når den er der)
  --azure                   også det, kun Azure kan svare på, med det az, der er logget ind her: app-registreringen, hemmelighedens
                            udløb, roller, botten og Teams-kanalen. Læser kun
  --help                    denne tekst`;

export interface CheckArguments {
  check: string;
  tenant: string;
  appId: string;
  package?: string;
  /** Names are asked of Azure only then. */
  azure: boolean;
  answers: { subscription?: string; group: string; name: string };
}

export type SetUpArguments = SetUpAnswers | CheckArguments;
type Asked = (question: string) => Promise<string>;

const text = { type: 'string' } as const;
const options = {
  ...{ tenant: text, subscription: text, email: text, group: text, region: text, name: text },
  ...{ address: text, 'app-id': text, check: text, package: text },
  azure: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** `ask`: where somebody sits who can be asked. */
export async function readArguments(
  args: string[],
  ask?: Asked,
): Promise<SetUpArguments | 'help' | { faults: string[] }> {
  try {
    const { values } = parseArgs({ args, options });
    if (values.help) return 'help';
    if (values.check !== undefined) return checkArguments({ ...values, check: values.check });
    const parsed = answersSchema.safeParse(ask ? await asked(values, ask) : values);
    return parsed.success ? parsed.data : { faults: faultsOf(parsed.error.issues, values) };
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

type Values = Record<string, string | boolean | undefined>;

async function asked(values: Values, ask: Asked): Promise<Values> {
  const all = { ...values };
  for (const [name, question] of Object.entries(questions)) {
    all[name] ??= (await ask(question)).trim() || undefined;
  }
  return all;
}

const checkSchema = answersSchema
  .pick({ tenant: true, subscription: true, group: true, name: true, 'app-id': true })
  .required({ 'app-id': true })
  .extend({ check: addressSchema });

function checkArguments(values: Values & { check: string }): CheckArguments | { faults: string[] } {
  const parsed = checkSchema.safeParse(values);
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues, values) };
  const { check, tenant, 'app-id': appId, subscription, group, name } = parsed.data;
  return {
    ...{ check, tenant, appId, azure: values.azure === true, answers: { subscription, group, name } },
    ...(typeof values.package === 'string' && { package: values.package }),
  };
}

function faultsOf(issues: readonly { path: PropertyKey[]; message: string }[], values: Values): string[] {
  return issues.map(({ path: [name], message }) =>
    values[String(name)] === undefined ? `--${String(name)} mangler` : message,
  );
}
