import { stat } from "node:fs/promises";
import sharp from "sharp";

const MOST_BYTES = 15_000_000;
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1280;
/** What telephones take pictures in; drawings and documents are none. */
const formats: readonly (string | undefined)[] = ["jpeg", "png", "webp"];

sharp.cache(false); // a picture is looked at once
sharp.concurrency(1);

/**
 * A picture made anew from what it shows: turned upright, no longer than a screen, as JPEG, without where and by what it was taken or
 * anything else beside it.
 */
export async function cleanPhoto(file: string): Promise<Uint8Array | "unreadable" | "tooLarge"> {
  const { size } = await stat(file);
  if (size > MOST_BYTES) return "tooLarge";
  try {
    const picture = sharp(file, { limitInputPixels: false });
    const { format, width = 0, height = 0 } = await picture.metadata();
    if (!formats.includes(format)) return "unreadable";
    if (width * height > MOST_PIXELS) return "tooLarge";
    return await picture
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 75 })
      .toBuffer();
  } catch {
    return "unreadable";
  }
}
