import { InstanceError } from "./instance.ts";

/** A line of numbers with its place in the file. */
export interface Row {
  readonly line: number;
  readonly values: readonly number[];
}

/** Lines that hold something; blank lines and `#` comments are skipped. */
export function readRows(text: string): Row[] {
  const rows: Row[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const trimmed = content.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    rows.push({ line: index + 1, values: numbersOf(trimmed, index + 1) });
  }
  return rows;
}

function numbersOf(content: string, line: number): number[] {
  return content.split(/\s+/).map((field) => {
    const value = Number(field);
    if (!Number.isFinite(value)) throw new InstanceError(line, `"${field}" is not a number`);
    return value;
  });
}

export function expectFields(row: Row, count: number, what: string): void {
  if (row.values.length === count) return;
  throw new InstanceError(row.line, `${what} has ${count} fields, found ${row.values.length}`);
}
