import { z } from 'zod';

const account = z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });

/** The fields of an activity that the bot reads; Teams sends many more. */
const activity = z.object({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({
      eventType: z.string().optional(),
      tenant: z.object({ id: z.string() }).optional(),
      team: z
        .object({ id: z.string(), aadGroupId: z.string().optional(), name: z.string().optional() })
        .optional(),
      channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    })
    .nullish(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  locale: z.string().optional(),
  text: z.string().nullish(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
});

type Parsed = z.infer<typeof activity>;

/** An activity as Teams posts it. `raw` is for the SDK alone, as it came. */
export interface Envelope extends Parsed {
  tenantId?: string;
  raw: unknown;
}

/** Anything that is not an activity of Teams is nobody's: other channels have other rules for tokens. */
export function parseEnvelope(body: unknown): Envelope | undefined {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return undefined;
  const tenantId = parsed.data.conversation.tenantId ?? parsed.data.channelData?.tenant?.id;
  return { ...parsed.data, tenantId, raw: body };
}

/** A personal chat with the bot, where Teams names no team. */
export function isPersonal(envelope: Envelope): boolean {
  return envelope.conversation.conversationType === 'personal';
}
