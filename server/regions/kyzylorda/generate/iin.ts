import { iinCheckDigit } from "../../../../shared/iin/index.ts";
import type { Sex } from "./names.ts";

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
