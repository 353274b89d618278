import { type Cell, writeXlsx } from "./writeTable.ts";

/** A part of a page: a table, or (`isOne`) what is said of one thing, line by line. */
export interface PageSection {
  /** Its name in files that programs read. */
  readonly key: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly isOne?: boolean;
}
/** What people read and print, and programs take in. */
export interface NewPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Sentences before the parts. */
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
  /** Stands where a part has no rows. */
  readonly empty: string;
}
export type PageFormat = "html" | "json" | "xlsx";

export async function writePage(format: PageFormat, page: NewPage): Promise<Uint8Array> {
  if (format === "html") return Buffer.from(asHtml(page));
  if (format === "json") return Buffer.from(`${JSON.stringify(asObject(page), undefined, 2)}\n`);
  return writeXlsx({ name: page.title.slice(0, 31), header: [page.title], rows: asRows(page) });
}

const escapes: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};
const escaped = (cell: Cell): string =>
  String(cell ?? "").replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const element = (name: string, inner: string, more = ""): string => `<${name}${more}>${inner}</${name}>`;

/** A page of its own without anything from elsewhere, that any browser shows and prints. */
const asHtml = ({ title, language, lead, sections, empty }: NewPage): string =>
  `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.45 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #777; padding: .25rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .25rem 1rem } dt { font-weight: 600 } dd { margin: 0 }
section { overflow-x: auto; break-inside: auto } tr { break-inside: avoid } @page { margin: 1.5cm }
</style></head>
<body><h1>${escaped(title)}</h1>
${lead.map((line) => element("p", escaped(line))).join("\n")}
${sections.map((section) => element("section", sectionHtml(section, empty))).join("\n")}
</body></html>
`;

function sectionHtml({ title, columns, rows, isOne }: PageSection, empty: string): string {
  const heading = element("h2", escaped(title));
  const [first] = rows;
  if (first === undefined) return heading + element("p", escaped(empty));
  if (isOne) {
    const line = (column: { title: string }, index: number) =>
      element("dt", escaped(column.title)) + element("dd", escaped(first[index]));
    return heading + element("dl", columns.map(line).join(""));
  }
  const head = columns.map((column) => element("th", escaped(column.title), ' scope="col"')).join("");
  const body = rows.map((row) => element("tr", row.map((cell) => element("td", escaped(cell))).join("")));
  return (
    heading + element("table", element("thead", element("tr", head)) + element("tbody", body.join("\n")))
  );
}

/** Parts by their keys, values by their columns' keys. */
function asObject({ title, lead, sections }: NewPage): object {
  const named = ({ columns }: PageSection, row: readonly Cell[]) =>
    Object.fromEntries(
      columns.flatMap(({ key }, index) => (row[index] === undefined ? [] : [[key, row[index]]])),
    );
  const parts = sections.map((section) => {
    const rows = section.rows.map((row) => named(section, row));
    return [section.key, section.isOne ? (rows[0] ?? {}) : rows];
  });
  return { title, about: lead, ...Object.fromEntries(parts) };
}

function* asRows({ lead, sections, empty }: NewPage): Iterable<readonly Cell[]> {
  for (const line of lead) yield [line];
  for (const { title, columns, rows, isOne } of sections) {
    yield [];
    yield [title];
    if (rows.length === 0) yield [empty];
    else if (isOne) for (const [index, column] of columns.entries()) yield [column.title, rows[0]?.[index]];
    else {
      yield columns.map((column) => column.title);
      yield* rows;
    }
  }
}
