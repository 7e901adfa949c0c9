import type { CommitDeps } from '../register/deps.ts';
import type { Render, Sender } from './contract.ts';
import type { TeamView } from './loadMessage.ts';
import type { MessageKinds } from './message.ts';
import type { Pacer } from './pacing/pacer.ts';

/** What is needed to send. */
export interface SendDeps
  extends Pick<CommitDeps, 'store' | 'hints' | 'clock' | 'log' | 'metrics' | 'world' | 'isOurs'> {
  sender: Sender;
  /** What each kind of message is. */
  kinds: MessageKinds;
  render: Render;
  pacer: Pacer;
  /** Told apart from every other process, and from itself before a restart. */
  instance: string;
  wait(ms: number): Promise<void>;
  /** The same, where nothing else is done meanwhile than to wait for a turn in a tenant. */
  rest?(ms: number, tenant: string): Promise<void>;
  /** Whether another process was killed, and what it had claimed is free; without it, its leases have to run out. */
  isGone?(instance: string): boolean;
  /** 0 ≤ x < 1, for the jitter of retries. */
  random(): number;
  /** Finds another way to whoever read a channel that is gone. */
  channelGone: ChannelGone;
}

export type ChannelGone = (
  deps: Pick<CommitDeps, 'store' | 'hints' | 'clock' | 'log'>,
  view: TeamView,
  channelId: string,
) => Promise<void>;
