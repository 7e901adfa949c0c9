/** What a command makes of a sentence that names a case. */
export interface Understood {
  /** What would stand behind the command's word; the case's code first. */
  rest: string;
  /** What of the line it took no notice of. */
  left: string;
  /** What it does is about what is to come ("mind mig om …"): a sentence that plans is none of the doubtful ones. */
  isPlan?: true;
  /** Nobody was reached for sure. */
  isTried?: true;
  /** It says too little, or what may not be guessed: the command only asks. */
  isDoubtful?: true;
}
