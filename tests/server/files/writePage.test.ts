import { expect, it } from "vitest";
import { type NewPage, type PageFormat, writePage } from "../../../server/files/index.ts";

const column = (key: string) => ({ key, title: key.toUpperCase() });
const page: NewPage = {
  ...{ title: "Kept", language: "ru", lead: ["Made today."], empty: "Nothing." },
  sections: [
    {
      key: "person",
      title: "Person",
      columns: ["name", "born"].map(column),
      rows: [["Ada <b>&", undefined]],
      isOne: true,
    },
    { key: "trips", title: "Trips", columns: ["to", "many"].map(column), rows: [["=HYPERLINK(1)", 2]] },
    { key: "lists", title: "Lists", columns: ["at"].map(column), rows: [] },
  ],
};
const textOf = async (format: PageFormat) => Buffer.from(await writePage(format, page)).toString("utf8");

it("is a page of its own in its language, in which nothing that somebody wrote acts", async () => {
  const html = await textOf("html");
  expect(html).toContain('<html lang="ru">');
  expect(html).toContain("<dd>Ada &lt;b&gt;&amp;</dd>");
  expect(html).toContain("<td>=HYPERLINK(1)</td><td>2</td>");
  expect(html).toContain("<p>Nothing.</p>");
  expect(html).not.toMatch(/<script|src=|href=/);
});

it("is named parts for programs, without what is not known", async () => {
  expect(JSON.parse(await textOf("json"))).toEqual({
    ...{ title: "Kept", about: ["Made today."], person: { name: "Ada <b>&" } },
    ...{ trips: [{ to: "=HYPERLINK(1)", many: 2 }], lists: [] },
  });
});

it("is a workbook, too", async () => {
  const bytes = await writePage("xlsx", page);
  expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe("PK");
});
