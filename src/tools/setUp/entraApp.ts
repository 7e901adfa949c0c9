import { guidOf, type SetUpPlan } from './plan.ts';

/** Teams on the desktop and the phone, and in the browser, as Microsoft names them. */
export const teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const;
/** The one thing that the tab asks for: that it is told who is there. */
export const scopeName = 'access_as_user';
export const tokenVersion = 2;

/** What the tab's tokens are for. */
export function resourceOf(host: string, appId: string): string {
  return `api://${host}/${appId}`;
}

/**
 * The app in Entra as Microsoft Graph takes it (`PATCH applications`). A client can be allowed a scope only when that is
 * there: first without the clients, then with them.
 */
export function entraApp({ tenant, host }: SetUpPlan, appId: string, withClients: boolean) {
  const scope = guidOf(`${scopeName} ${tenant} ${appId}`);
  const clients = teamsClients.map((client) => ({ appId: client, delegatedPermissionIds: [scope] }));
  return {
    signInAudience: 'AzureADMyOrg',
    identifierUris: [resourceOf(host, appId)],
    requiredResourceAccess: [],
    api: {
      requestedAccessTokenVersion: tokenVersion,
      oauth2PermissionScopes: [
        {
          id: scope,
          value: scopeName,
          type: 'User',
          isEnabled: true,
          adminConsentDisplayName: 'Fodfæste må vide, hvem der er logget ind',
          adminConsentDescription: 'Fanen i Teams får at vide, hvem der bruger den, og intet andet.',
          userConsentDisplayName: 'Fodfæste må vide, hvem du er',
          userConsentDescription: 'Fanen i Teams får at vide, at det er dig, og intet andet.',
        },
      ],
      ...(withClients && { preAuthorizedApplications: clients }),
    },
  };
}
