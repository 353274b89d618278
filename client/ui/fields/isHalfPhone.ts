/** No number of ours or of a neighbor has fewer digits, however it is written: told without asking the server. */
const FEWEST_DIGITS = 10;

export const isHalfPhone = (text: string): boolean => (text.match(/\p{Nd}/gu) ?? []).length < FEWEST_DIGITS;
