import { type Envelope, isPersonal } from './envelope.ts';

/** Whom Teams, or the sign-in of the tab, proved to be asking, whether a team knows them or not. */
export interface Asker {
  /** Entra object id. */
  id: string;
  tenantId: string;
  /** In a chat that they alone have with the bot, or in the tab. */
  isAlone: boolean;
}

/** Who it is, without a look at any team. */
export function askerOf(activity: Envelope): Asker | undefined {
  const id = activity.from.aadObjectId;
  return id ? { id, tenantId: activity.tenantId ?? '', isAlone: isPersonal(activity) } : undefined;
}
