import type { Sex } from "./names.ts";

const firstPass = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondPass = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * Check digit of an individual identification number (IIN): the first eleven digits times 1…11, modulo 11; if that is
 * 10, times 3…11,1,2. `undefined`: 10 again, such a number is never issued. Decrees P030000565_ and P070000406_.
 */
export function iinCheckDigit(prefix: string): number | undefined {
  const weighed = (weights: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * Number(prefix.charAt(index)), 0) % 11;
  const first = weighed(firstPass);
  if (first < 10) return first;
  const second = weighed(secondPass);
  return second < 10 ? second : undefined;
}

export const isValidIin = (iin: string): boolean =>
  /^\d{12}$/.test(iin) && iinCheckDigit(iin) === Number(iin.charAt(11));

/** Born on 15 January 2099: no living person can have the number. 5 and 6 stand for men and women of the 21st century. */
const unbornDate = "990115";

/** All synthetic numbers of one sex in order of their serial. */
export function* syntheticIins(sex: Sex): Generator<string, never> {
  for (let serial = 0; serial < 10_000; serial++) {
    const prefix = `${unbornDate}${sex === "male" ? 5 : 6}${String(serial).padStart(4, "0")}`;
    const check = iinCheckDigit(prefix);
    if (check !== undefined) yield `${prefix}${check}`;
  }
  throw new RangeError("there are no more synthetic numbers");
}
