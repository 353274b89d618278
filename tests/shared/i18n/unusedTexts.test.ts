import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadMessages } from "../../../client/ui/i18n/loadMessages.ts";

const root = new URL("../../../", import.meta.url).pathname;

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/shared\/i18n\/(kk|ru|en)\//.test(file))
    .map((file) => readFileSync(file, "utf8"));
}

/** `"trip.title"` names one text; `` `status.${trip.status}` `` names those with any one word in each of its blanks. */
function createUsed(sources: readonly string[]): (key: string) => boolean {
  const named = new Set<string>();
  const patterns: RegExp[] = [];
  for (const text of sources) {
    for (const [, key] of text.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)) if (key !== undefined) named.add(key);
    for (const [, template = ""] of text.matchAll(/`([\w-]+\.(?:[\w-]+|\$\{[^`{}]+\}|\.)+)`/g))
      if (template.includes("${"))
        patterns.push(
          new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\$\{[^{}]+\}/g, "[\\w-]+")}$`),
        );
  }
  return (key) => named.has(key) || patterns.some((pattern) => pattern.test(key));
}

it("no text is kept that no code shows", async () => {
  const used = createUsed(["client", "server", "shared"].flatMap(sourcesOf));
  const sections = await Promise.all(
    (["rider", "driver", "dispatcher", "office", "account"] as const).map((section) =>
      loadMessages("en", section),
    ),
  );
  const keys = new Set(sections.flatMap((messages) => Object.keys(messages)));
  // Errors are shown by the code that a call is refused with.
  expect([...keys].filter((key) => !key.startsWith("error.") && !used(key))).toEqual([]);
  expect(used("rider.nobodyShowsThis")).toBe(false);
});
