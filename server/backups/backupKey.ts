import { hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { AppError } from "../errors.ts";

const KEY_BYTES = 32;
const words = /^[0-9a-f]{64}$/;

/** Tells keys apart and says nothing of them. */
export const keyMark = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", "invataxi backup key's mark", 8));

interface KeyPlace {
  file: string;
  /** Where backups are kept: whoever finds those must not find the key with them. */
  folder: string | undefined;
}

function refuseBeside({ file, folder }: KeyPlace): void {
  if (folder === undefined) return;
  const way = relative(resolve(folder), resolve(file));
  if (!way.startsWith("..") && !resolve(file).startsWith(`${way}/`))
    throw new AppError("backup.keyBesideBackup", { values: { file } });
}

/** 64 hexadecimal digits in a file. Throws backup.noKey, backup.keyBesideBackup. */
export async function readKey(place: KeyPlace): Promise<Buffer> {
  refuseBeside(place);
  const text = await readFile(place.file, "utf8").catch((error: unknown) => {
    throw new AppError("backup.noKey", { values: { file: place.file }, cause: error });
  });
  if (!words.test(text.trim())) throw new AppError("backup.noKey", { values: { file: place.file } });
  return Buffer.from(text.trim(), "hex");
}

/** A new key where there is no file yet; answers whether it made one. Never writes over one: what it has sealed would be lost. */
export async function makeKeyIfMissing(place: KeyPlace): Promise<boolean> {
  refuseBeside(place);
  await mkdir(dirname(resolve(place.file)), { recursive: true });
  try {
    await writeFile(place.file, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
