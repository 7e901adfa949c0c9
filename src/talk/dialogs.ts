import { z } from 'zod';
import { text } from '../language/text.ts';
import { newId } from '../privacy/letters.ts';
import { storyTexts } from '../stories/texts.ts';
import type { HttpReply } from '../teams/adapter.ts';
import type { BotDeps } from '../teams/bot.ts';
import { cardType } from '../teams/send.ts';
import { type Answer, say } from './answer.ts';
import { dialogReply } from './dialog.ts';
import type { Envelope } from './envelope.ts';
import { faultAnswer } from './fault.ts';
import { type ExtensionCommand, type ExtensionInput, extensionCommands, type Hit } from './feature.ts';
import { press } from './press.ts';
import { languageOf, writerAnywhere } from './who.ts';

const opened = z.object({ commandId: z.string() });
const submitted = z.object({ data: z.record(z.string(), z.unknown()) });
const searched = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** Answers what the message extension and its dialogs invoke; undefined for what is none of theirs. */
export async function extension(activity: Envelope, deps: BotDeps): Promise<HttpReply | undefined> {
  switch (activity.name) {
    case 'composeExtension/fetchTask':
      return dialogReply(await safely(activity, deps, () => open(activity, deps)));
    case 'composeExtension/submitAction':
    case 'task/submit':
      return dialogReply(await safely(activity, deps, () => submit(activity, deps)));
    case 'composeExtension/query':
      return search(activity, deps);
    default:
      return undefined;
  }
}

async function safely(activity: Envelope, deps: BotDeps, work: () => Promise<Answer>): Promise<Answer> {
  return work().catch((cause) => faultAnswer(cause, languageOf(undefined, activity), deps.log));
}

async function open(activity: Envelope, deps: BotDeps): Promise<Answer> {
  const command = commandOf(opened.safeParse(activity.value).data?.commandId);
  const input = await inputOf(activity, deps);
  if (!command?.open) return say(text(input.language, 'answer.unknown'));
  return command.open(input, deps);
}

/** A dialog's button carries the same data as a card's, so it is pressed the same way. */
function submit(activity: Envelope, deps: BotDeps): Promise<Answer> {
  return press({ ...activity, value: submitted.safeParse(activity.value).data?.data }, deps);
}

async function search(activity: Envelope, deps: BotDeps): Promise<HttpReply> {
  const input = await inputOf(activity, deps);
  const asked = searched.safeParse(activity.value).data;
  const command = commandOf(asked?.commandId);
  const words = asked?.parameters.find(({ name }) => name === 'words')?.value;
  const wanted = typeof words === 'string' ? words : '';
  if (!command?.search || deps.hasCpr(wanted)) return found([], input);
  const hits = await command.search({ ...input, words: wanted }, deps).catch((cause) => {
    faultAnswer(cause, input.language, deps.log);
    return [];
  });
  return found(hits, input);
}

function found(hits: readonly Hit[], { language }: ExtensionInput): HttpReply {
  const attachments = hits.map(({ outgoing, title, text: line }) => ({
    contentType: cardType,
    content: outgoing.card,
    preview: { contentType: 'application/vnd.microsoft.card.hero', content: { title, text: line } },
  }));
  const composeExtension =
    attachments.length > 0
      ? { type: 'result', attachmentLayout: 'list', attachments }
      : { type: 'message', text: storyTexts(language).post.searchNone };
  return { status: 200, body: { composeExtension } };
}

function commandOf(id: string | undefined): ExtensionCommand | undefined {
  return extensionCommands.find((command) => command.id === id);
}

async function inputOf(activity: Envelope, deps: BotDeps): Promise<ExtensionInput> {
  const persons = await writerAnywhere(activity, deps);
  const language = languageOf(persons[0], activity);
  return { persons, language, source: activity.id ?? newId() };
}
