import { messages as en } from "../../../shared/i18n/en/messages.ts";
import { messages as kk } from "../../../shared/i18n/kk/messages.ts";
import { messages as ru } from "../../../shared/i18n/ru/messages.ts";
import type { Locale, MessageFigures, MessageFiguresRow } from "../../../shared/schemas/index.ts";
import { fileOf } from "./fileOf.ts";
import type { ReportingNeeds } from "./needs.ts";
import { createReadMessages } from "./readMessages.ts";
import type { ReportingUseCases } from "./useCases.ts";

type Texts = Record<keyof typeof en, string>;
const texts: Record<Locale, Texts> = { en, kk, ru };
const ROWS_AT_MOST = 10_000;
const columns = ["sent", "delivered", "read", "failed", "answered", "priced", "cost"] as const;

/** The figures as people saw them, and under them what each column means. */
export function createExportMessages(deps: ReportingNeeds): ReportingUseCases["exportMessageFigures"] {
  const read = createReadMessages(deps);
  return async (actor, { format, locale, ...asked }) => {
    const table = tableOf(await read(actor, asked), locale);
    return fileOf({ format, table, writeTable: deps.writeTable, most: ROWS_AT_MOST });
  };
}

function tableOf({ by, from, until, rows, total }: MessageFigures, locale: Locale) {
  const words = texts[locale];
  const cells = (row: MessageFiguresRow, label: string) => [label, ...columns.map((column) => row[column])];
  return {
    name: `${words["messages.title"]} ${from} ${until}`,
    header: [words[`messages.by.${by}`], ...columns.map((column) => words[`messages.column.${column}`])],
    rows: [
      ...rows.map((row) => cells(row, row.name?.[locale] ?? labelOf(row.key, by, words))),
      cells(total, words["messages.total"]),
      [],
      ...columns.map((column) => [words[`messages.column.${column}`], words[`messages.means.${column}`]]),
    ],
  };
}

/** Channels and kinds have words of their own; days, months and providers are as they are. */
function labelOf(key: string | undefined, by: MessageFigures["by"], words: Texts): string {
  if (key === undefined) return words["messages.noContract"];
  const named: Record<string, string> = words;
  const prefix = by === "kind" ? "notice.kind" : by;
  return (by === "channel" || by === "kind" ? named[`${prefix}.${key}`] : undefined) ?? key;
}
