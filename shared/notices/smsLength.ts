/** Letters of GSM 03.38 (3GPP TS 23.038, 6.2.1), and those of its extension table, which take the room of two. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "\f^{}\\[~]|€";

/** Room of one message alone, and of each part of a longer one, whose header takes some. */
const rooms = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

export interface SmsLength {
  alphabet: keyof typeof rooms;
  /** Septets, or 16-bit units. */
  units: number;
  parts: number;
}

/** What a text takes as SMS. A single letter outside of GSM 03.38, as any Cyrillic one is, makes all of it UCS-2. */
export function smsLength(text: string): SmsLength {
  const letters = [...text];
  const isGsm = letters.every((letter) => basic.includes(letter) || extended.includes(letter));
  const alphabet = isGsm ? "gsm7" : "ucs2";
  const units = isGsm
    ? letters.reduce((sum, letter) => sum + (extended.includes(letter) ? 2 : 1), 0)
    : text.length;
  const { alone, part } = rooms[alphabet];
  return { alphabet, units, parts: units <= alone ? 1 : Math.ceil(units / part) };
}
