/** What was looked at, and what is wrong with it in one line, in Danish. */
export interface Finding {
  check: string;
  fault?: string;
}

/** `faultIn`: undefined when nothing is wrong. Whatever cannot be looked at is a fault too. */
export async function look(check: string, faultIn: () => Promise<string | undefined>): Promise<Finding> {
  try {
    const fault = await faultIn();
    return fault === undefined ? { check } : { check, fault };
  } catch (cause) {
    return {
      check,
      fault: `kan ikke undersøges (${cause instanceof Error ? cause.message : String(cause)})`,
    };
  }
}
