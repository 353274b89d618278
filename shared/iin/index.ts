/** Kazakhstan's individual identification number: YYMMDD, century and sex, four of a serial, a check digit. */

export type IinFault = "length" | "letters" | "date" | "century" | "checkDigit";
export type ReadIin =
  | { readonly kind: "iin"; readonly iin: string; readonly born: string; readonly sex: "male" | "female" }
  | { readonly kind: "fault"; readonly fault: IinFault };

const LENGTH = 12;
const firstPass = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondPass = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * The first eleven digits times 1…11, modulo 11; if that is 10, times 3…11, 1, 2. `undefined`: 10 again, such a number is never
 * issued. Decrees P030000565_ and P070000406_. An error in the eleventh digit is not noticed by the first pass: a number that
 * passes proves nobody's identity.
 */
export function iinCheckDigit(prefix: string): number | undefined {
  const weighed = (weights: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * Number(prefix.charAt(index)), 0) % 11;
  const first = weighed(firstPass);
  if (first < 10) return first;
  const second = weighed(secondPass);
  return second < 10 ? second : undefined;
}

/**
 * A number as it is written in papers and lists: spaces and dashes do not matter. `zerosLost`: it comes from a cell that a spreadsheet
 * took for a number, whose leading zeros are gone.
 */
export function readIin(text: string, { zerosLost = false } = {}): ReadIin {
  const plain = text.normalize("NFKC").replace(/[\s\p{Cf}-]/gu, "");
  if (/\D/.test(plain)) return fault("letters");
  const iin = zerosLost && plain.length >= 7 ? plain.padStart(LENGTH, "0") : plain;
  if (iin.length !== LENGTH) return fault("length");
  const century = Math.ceil(Number(iin.charAt(6)) / 2);
  if (century < 1 || century > 3) return fault("century");
  const born = `${17 + century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  if (!isDay(born)) return fault("date");
  if (iinCheckDigit(iin) !== Number(iin.charAt(LENGTH - 1))) return fault("checkDigit");
  return { kind: "iin", iin, born, sex: Number(iin.charAt(6)) % 2 === 1 ? "male" : "female" };
}

const fault = (which: IinFault): ReadIin => ({ kind: "fault", fault: which });

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
  return date >= 1 && date <= longest;
}
