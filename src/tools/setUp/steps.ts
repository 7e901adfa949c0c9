import { resourceOf } from './entraApp.ts';
import type { SetUpPlan } from './plan.ts';

export interface Step {
  what: string;
  /** To be pasted one by one. */
  commands: string[];
}

export const folder = '.out/set-up';

/** The first step alone: Entra chooses the id that all others need. Once it has, nobody pastes a second app into being. */
export function registration({ tenant, subscription }: SetUpPlan, appId: string | undefined): Step {
  const signIn = [
    `az login --tenant ${tenant}`,
    ...(subscription ? [`az account set --subscription ${subscription}`] : []),
  ];
  if (appId !== undefined)
    return { what: `Log ind. App-registreringen er oprettet: ${appId}.`, commands: signIn };
  return {
    what: 'Log ind, og opret app-registreringen i Entra. Kommandoen svarer med dens id.',
    commands: [
      ...signIn,
      "az ad app create --display-name 'Fodfæste' --sign-in-audience AzureADMyOrg --query appId --output tsv",
    ],
  };
}

/** Everything from there on, in order. */
export function stepsWith(plan: SetUpPlan, appId: string): Step[] {
  const { group, region, names } = plan;
  const graph = `az rest --method PATCH --url "https://graph.microsoft.com/v1.0/applications(appId='${appId}')" --headers Content-Type=application/json`;
  // It goes from Entra to the site, and is seen by nobody: no file, no history, no screen.
  const secret = `"$(az ad app credential reset --id ${appId} --append --display-name fodfaeste --years 1 --query password --output tsv)"`;
  return [
    {
      what: `Giv app-registreringen fanens adresse (${resourceOf(plan.host, appId)}), dens ene rettighed, og Teams lov til at bruge den.`,
      commands: [
        `az ad sp create --id ${appId}`,
        `${graph} --body @${folder}/entra-scope.json`,
        `${graph} --body @${folder}/entra-app.json`,
      ],
    },
    {
      what: 'Opret alt, hvad botten kører på. Du skal være ejer af abonnementet eller gruppen, da der gives roller.',
      commands: [
        `az group create --name ${group} --location ${region}`,
        `az deployment group create --resource-group ${group} --template-file manifest/azure/main.json --parameters @${folder}/azure.json --parameters appSecret=${secret} --output none`,
      ],
    },
    {
      what: 'Opret alarmerne.',
      commands: [
        `az deployment group create --resource-group ${group} --template-file manifest/azure/watching.json --parameters @${folder}/watching.json --output none`,
      ],
    },
    ...(plan.address ? [ownAddress(plan)] : []),
    {
      what: 'Læg programmet op, i en frisk kopi af mappen.',
      commands: [
        'npm ci && npm run build && npm prune --omit=dev',
        `zip -qry ${folder}/site.zip package.json src cards manifest node_modules .out/tab -x '*.map'`,
        `az webapp deploy --resource-group ${group} --name ${names.site} --src-path ${folder}/site.zip --type zip`,
        'npm ci',
      ],
    },
    {
      what: 'Se efter, om alt virker.',
      commands: [checkCommand(plan, appId)],
    },
    {
      what: `Læg ${folder}/fodfaeste.zip op i Teams Administration (Teams-apps, Administrer apps), og føj appen til et lukket team.`,
      commands: [],
    },
  ];
}

export function checkCommand({ url, tenant, subscription, group, name }: SetUpPlan, appId: string): string {
  const own = `--group ${group} --name ${name}${subscription ? ` --subscription ${subscription}` : ''}`;
  return `npm run set-up -- --check ${url} --tenant ${tenant} --app-id ${appId} ${own} --azure`;
}

function ownAddress({ group, names, host }: SetUpPlan): Step {
  const site = `--resource-group ${group}`;
  const print = `az webapp config ssl list ${site} --query "[?subjectName=='${host}'].thumbprint | [0]" --output tsv`;
  return {
    what: `Bed den, der styrer jeres DNS, om en CNAME fra ${host} til ${names.site}.azurewebsites.net og en TXT på asuid.${host} med det første svar. Derefter:`,
    commands: [
      `az webapp show ${site} --name ${names.site} --query customDomainVerificationId --output tsv`,
      `az webapp config hostname add ${site} --webapp-name ${names.site} --hostname ${host}`,
      `az webapp config ssl create ${site} --name ${names.site} --hostname ${host}`,
      `az webapp config ssl bind ${site} --name ${names.site} --ssl-type SNI --certificate-thumbprint "$(${print})"`,
    ],
  };
}
