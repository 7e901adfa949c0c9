/** What a command makes of a sentence that names a case. */
export interface Understood {
  /** What would stand behind the command's word; the case's code first. */
  rest: string;
  /** What of the line it took no notice of. */
  left: string;
  /** It says too little, or what may not be guessed: the command only asks. */
  isDoubtful?: true;
}
