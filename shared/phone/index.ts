import { ParseError, type PhoneNumber, parsePhoneNumberWithError } from "libphonenumber-js/min";

export type PhoneFault = "tooShort" | "tooLong" | "notANumber";
export type ReadPhone =
  | { readonly kind: "phone"; readonly e164: string }
  | { readonly kind: "fault"; readonly fault: PhoneFault };

/** Where a number without its country's code is taken to be from. */
const HOME = "KZ";
const HOME_CODE = "7";
const HOME_DIGITS = 10;
const LONGEST = 64;

/**
 * A phone number in any form people write it in, as E.164: "8 700 …", "7700…", "+7 (700) …", dots, dashes, full-width digits,
 * with an extension (which is dropped). Says which fault it has when it is none.
 */
export function readPhone(text: string): ReadPhone {
  const plain = withCode(
    text
      .slice(0, LONGEST)
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .trim(),
  );
  const digits = plain.replace(/\D/g, "");
  // "8 700 000 10 0": the 8 is no part of the number, so a digit is missing. 800 are the numbers free of charge.
  if (/^8(?!00)\d{9}$/.test(digits) && !plain.startsWith("+")) return fault("tooShort");
  try {
    return judged(parsePhoneNumberWithError(plain, HOME));
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    if (cause.message === "TOO_SHORT") return fault("tooShort");
    if (cause.message === "TOO_LONG") return fault("tooLong");
    return fault("notANumber");
  }
}

const fault = (which: PhoneFault): ReadPhone => ({ kind: "fault", fault: which });

/** "+8 700 …" mixes the two ways to begin a number at home; 00 is the way out of the country. */
const withCode = (text: string): string =>
  text.replace(/^\+\s*8(?=\D*7(?:\D*\d){9}\D*$)/, "+7").replace(/^00(?=[1-9])/, "+");

function judged(phone: PhoneNumber): ReadPhone {
  if (phone.isPossible()) return { kind: "phone", e164: phone.number };
  if (phone.countryCallingCode !== HOME_CODE) return fault("notANumber");
  return fault(phone.nationalNumber.length < HOME_DIGITS ? "tooShort" : "tooLong");
}

/** "+77000001000" as people read it: "+7 700 000 1000"; what is no number stays as it is. */
export function spacedPhone(e164: string): string {
  try {
    return parsePhoneNumberWithError(e164).formatInternational();
  } catch {
    return e164;
  }
}

/**
 * How stored numbers (E.164) may contain what somebody typed of a number: as it stands, and, where it begins like a whole number
 * at home, from the beginning. Empty for fewer than three digits.
 */
export function phoneParts(typed: string): string[] {
  const whole = readPhone(typed);
  if (whole.kind === "phone") return [whole.e164];
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  if (digits.length < 3) return [];
  const fromStart = /^[78](?=\d{3})/.test(digits) ? [`+${HOME_CODE}${digits.slice(1)}`] : [];
  return [digits, ...fromStart];
}
