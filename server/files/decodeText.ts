/** How text is written down as bytes, as far as the offices of the region do. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

/** Enough to tell by; the longest file begins like the rest of it. */
export const SAMPLE_BYTES = 64 * 1024;

/**
 * The encoding of a text that begins so. A mark at the beginning says it; without one, zeros in every second byte are UTF-16, what is
 * no proper UTF-8 is windows-1251, which Excel writes here. `isWhole`: nothing follows, so that a letter cut in two counts as none.
 */
export function findEncoding(sample: Uint8Array, isWhole = false): TextEncoding {
  const [first, second, third] = sample;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const zeros = countZeros(sample);
  const many = sample.length / 20;
  // Cyrillic letters have 4 for a high byte; line ends, digits and separators still have zero.
  if (zeros.odd > many && zeros.odd > 4 * zeros.even) return "utf-16le";
  if (zeros.even > many && zeros.even > 4 * zeros.odd) return "utf-16be";
  return isUtf8(sample, isWhole) ? "utf-8" : "windows-1251";
}

function countZeros(sample: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) if (byte === 0) count[index % 2 === 0 ? "even" : "odd"] += 1;
  return count;
}

function isUtf8(sample: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** Bytes in pieces of any size become text. */
export async function* decodeText(
  pieces: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
