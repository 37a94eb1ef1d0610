/** Short names of the models of a comparison or selection. */

const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);

/** A for the base, then B to Z, AA, AB and so on, as the columns of a sheet are called. */
export function modelId(place: number): string {
  const letter = String.fromCharCode(FIRST + (place % LETTERS));
  return place < LETTERS ? letter : modelId(Math.floor(place / LETTERS) - 1) + letter;
}
