import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { open, seal } from "../../../server/backups/sealing.ts";

const key = randomBytes(32);
const name = "1/wal/000000010000000000000001";
const PART = 256 * 1024;

async function* of(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
const sealed = (bytes: Uint8Array) => buffer(seal(of(bytes), { key, name }));
const opened = (bytes: Uint8Array, how = { key, name }) => buffer(open(of(bytes), how));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: { code?: string }) => error.code,
  );

describe("a sealed file", () => {
  it.each([0, 1, PART - 1, PART, PART + 1, 3 * PART])("opens as it was, of %d bytes", async (size) => {
    const bytes = randomBytes(size);
    expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
  });

  it("shows nothing of what is in it, and looks different each time", async () => {
    const bytes = Buffer.from("Ada, +77000000001".repeat(100));
    const [one, other] = [await sealed(bytes), await sealed(bytes)];
    expect(one.includes("Ada")).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it("is refused when any byte is another, wherever it stands", async () => {
    const whole = await sealed(randomBytes(PART + 100));
    // Magic word, salt, first part, its tag, last part, its tag; another mark of the key is another key.
    for (const at of [0, 12, 40, 28 + PART + 3, 28 + PART + 16 + 50, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusal(opened(changed))).toBe("backup.damaged");
    }
  });

  it("is refused when it was cut off, even between two parts, or when parts changed places", async () => {
    const whole = await sealed(randomBytes(3 * PART));
    const [head, part] = [28, PART + 16];
    for (const length of [0, 10, head, head + part, head + 2 * part, whole.length - 1])
      expect(await refusal(opened(whole.subarray(0, length)))).toBe("backup.damaged");
    const swapped = Buffer.concat([
      whole.subarray(0, head),
      whole.subarray(head + part, head + 2 * part),
      whole.subarray(head, head + part),
      whole.subarray(head + 2 * part),
    ]);
    expect(await refusal(opened(swapped))).toBe("backup.damaged");
  });

  it("opens neither under another name nor with another key", async () => {
    const whole = await sealed(randomBytes(10));
    expect(await refusal(opened(whole, { key, name: "1/wal/000000010000000000000002" }))).toBe(
      "backup.damaged",
    );
    expect(await refusal(opened(whole, { key: randomBytes(32), name }))).toBe("backup.wrongKey");
  });
});
