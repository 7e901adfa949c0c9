import { z } from 'zod';
import { withoutNulls } from './withoutNulls.ts';

const account = z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });

/** Each on its own: one that cannot be read costs one. */
const accounts = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => account.safeParse(one).data ?? []))
  .optional();

/** Files that were dropped into a chat, cards, pictures: each on its own, too. */
const attachment = z.object({
  contentType: z.string(),
  name: z.string().optional(),
  content: z
    .object({ downloadUrl: z.string().max(4000).optional() })
    .optional()
    .catch(undefined),
});
const attachments = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => attachment.safeParse(one).data ?? []))
  .optional()
  .catch(undefined);

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
      /** The channel that was chosen when the bot was installed. */
      settings: z
        .object({ selectedChannel: z.object({ id: z.string() }).optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .optional(),
  attachments: attachments,
  membersAdded: accounts,
  membersRemoved: accounts,
  locale: z.string().optional(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
});

type Parsed = z.infer<typeof activity>;

/** An activity as Teams posts it. `raw` is for the SDK alone, as it came but for what is not there. */
export interface Envelope extends Parsed {
  tenantId?: string;
  raw: unknown;
}

/** Anything that is not an activity of Teams is nobody's: other channels have other rules for tokens. */
export function parseEnvelope(body: unknown): Envelope | undefined {
  const raw = withoutNulls(body);
  const parsed = activity.safeParse(raw);
  if (!parsed.success) return undefined;
  const tenantId = parsed.data.conversation.tenantId ?? parsed.data.channelData?.tenant?.id;
  // The SDK sends people back with an answer: no more of them than is known here.
  const { from, recipient } = parsed.data;
  return { ...parsed.data, tenantId, raw: { ...(raw as object), from, recipient } };
}

/** A personal chat with the bot, where Teams names no team. */
export function isPersonal(envelope: Envelope): boolean {
  return envelope.conversation.conversationType === 'personal';
}
