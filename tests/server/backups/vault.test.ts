import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeKeyIfMissing, openVault, readKey } from "../../../server/backups/index.ts";
import { pack, unpack } from "../../../server/backups/pack.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "invataxi-vault-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* of(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: { code?: string }) => error.code,
  );

describe("a vault", () => {
  it("keeps whole files alone: one whose source breaks off is not there", async () => {
    const vault = openVault({ folder });
    expect(await vault.put("1/backups/a/base", of("one ", "two"))).toBe(7);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the disk is gone");
    }
    await expect(vault.put("1/backups/b/base", broken())).rejects.toThrow("the disk is gone");
    expect(await vault.list()).toEqual(["1/backups/a/base"]);
    expect(await text((await vault.get("1/backups/a/base")) ?? of())).toBe("one two");
    expect(await vault.get("1/backups/b/base")).toBeUndefined();
  });

  it("gives each file to a command, and keeps nothing that the command did not take", async () => {
    const away = join(folder, "away");
    await mkdir(away);
    const kept = join(folder, "kept");
    const takes = openVault({ folder: kept, command: `cat > ${away}/$(basename "$BACKUP_NAME")` });
    await takes.put("1/wal/a", of("sealed"));
    expect(await readFile(join(away, "a"), "utf8")).toBe("sealed");
    const refuses = openVault({ folder: kept, command: "exit 3" });
    expect(await refusal(refuses.put("1/wal/b", of("sealed")))).toBe("backup.commandFailed");
    expect(await refuses.list()).toEqual(["1/wal/a"]);
  });

  it("has to be somewhere, and a command alone cannot be read back", async () => {
    expect(() => openVault({})).toThrow("backup.notSet");
    expect(await refusal(openVault({ command: "cat" }).list())).toBe("backup.onlyCommand");
  });
});

describe("the key", () => {
  it("is made once, for its owner alone, and never lies beside what it seals", async () => {
    const place = { file: join(folder, "elsewhere", "key"), folder: join(folder, "kept") };
    expect(await refusal(readKey(place))).toBe("backup.noKey");
    expect(await makeKeyIfMissing(place)).toBe(true);
    const key = await readKey(place);
    expect(await makeKeyIfMissing(place)).toBe(false);
    expect((await readKey(place)).equals(key)).toBe(true);
    const beside = { file: join(folder, "kept", "deep", "key"), folder: join(folder, "kept") };
    expect(await refusal(makeKeyIfMissing(beside))).toBe("backup.keyBesideBackup");
    await writeFile(place.file, "my dog's name");
    expect(await refusal(readKey(place))).toBe("backup.noKey");
  });
});

describe("a pack", () => {
  it("comes out as it went in, folders without files too, and never outside its folder", async () => {
    const source = join(folder, "source");
    await writeFile(source, "of the disk");
    async function* entries() {
      yield { path: "empty", folder: true as const };
      yield { path: "base/1", file: source };
      yield { path: "gone", file: join(folder, "gone") };
      yield { path: "../../label", text: "a text" };
    }
    const into = join(folder, "into");
    await unpack(pack(entries()), into, () => undefined);
    expect((await readdir(into, { recursive: true })).sort()).toEqual(["base", "base/1", "empty", "label"]);
    expect(await readFile(join(into, "base/1"), "utf8")).toBe("of the disk");
    expect(await readFile(join(into, "label"), "utf8")).toBe("a text");
  });

  it("without its end is incomplete", async () => {
    async function* entries() {
      yield { path: "a", text: "a text" };
    }
    const parts: Buffer[] = [];
    for await (const part of pack(entries())) parts.push(part);
    const cut = (async function* () {
      yield Buffer.concat(parts.slice(0, -1));
    })();
    expect(await refusal(unpack(cut, join(folder, "into"), () => undefined))).toBe("backup.incomplete");
  });
});
