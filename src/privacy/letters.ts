/**
 * Ids travel in the data of buttons, and some have ten digits in a row that read as a CPR number: the guard would
 * stop the card. Without digits they tell as much.
 */
export function withoutDigits(id: string): string {
  return id.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
}

const ownId = /^[a-p]{8}(-[a-p]{4}){3}-[a-p]{12}$/;

/** An id that `newId` may have made; whatever else a client sends as one is not stored. */
export function isOwnId(text: string): boolean {
  return ownId.test(text);
}

/** A new id of nobody and nothing, to store, log and send. */
export function newId(): string {
  return withoutDigits(crypto.randomUUID());
}
