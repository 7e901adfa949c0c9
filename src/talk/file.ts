import type { Answer } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';
import type { Envelope } from './envelope.ts';

/** A file that somebody put into their own chat with the bot: where Teams keeps it for a while. */
export interface DroppedFile {
  name: string;
  url: string;
}

/** What becomes of files; handed in, as talk reads none. */
export type TakeFiles = (files: readonly DroppedFile[], asked: Asked, deps: TalkDeps) => Promise<Answer>;

const fileType = 'application/vnd.microsoft.teams.file.download.info';

/** The files of a message; pictures and cards that were pasted are none. */
export function filesIn({ attachments = [] }: Pick<Envelope, 'attachments'>): DroppedFile[] {
  return attachments.flatMap(({ contentType, name = '', content }) =>
    contentType === fileType && content?.downloadUrl ? [{ name, url: content.downloadUrl }] : [],
  );
}
