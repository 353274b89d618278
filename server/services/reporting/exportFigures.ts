import { figures as en } from "../../../shared/i18n/en/figures.ts";
import { figures as kk } from "../../../shared/i18n/kk/figures.ts";
import { figures as ru } from "../../../shared/i18n/ru/figures.ts";
import type { Figures, FiguresRow, Locale } from "../../../shared/schemas/index.ts";
import { fileOf } from "./fileOf.ts";
import type { ReportingNeeds } from "./needs.ts";
import { createReadFigures } from "./readFigures.ts";
import type { ReportingUseCases } from "./useCases.ts";

const texts: Record<Locale, Record<keyof typeof en, string>> = { en, kk, ru };
const ROWS_AT_MOST = 10_000;
const columns = [
  ...(["people", "completed", "noShow", "cancelled", "refused", "missed", "open", "measured"] as const),
  ...(["returns", "returnsInTime", "returnMinutes"] as const),
  ...(["vehicleDays", "kilometers", "measuredKilometers"] as const),
  ...(["budget", "tengePerTrip", "tengePerPerson"] as const),
] as const;

const shares: ReadonlySet<string> = new Set(["measured", "returnsInTime", "measuredKilometers"]);

/** The figures as people saw them, and under them what each column means. */
export function createExportFigures(deps: ReportingNeeds): ReportingUseCases["exportFigures"] {
  const { readFigures } = createReadFigures(deps);
  return async (actor, { format, locale, ...asked }) => {
    const figures = await readFigures(actor, asked);
    const table = tableOf(figures, locale);
    return fileOf({ format, table, writeTable: deps.writeTable, most: ROWS_AT_MOST });
  };
}

function tableOf({ by, from, until, rows, total }: Figures, locale: Locale) {
  const words = texts[locale];
  const cells = (row: FiguresRow, label: string) => [
    label,
    ...columns.map((column) => rounded(row[column], shares.has(column) ? 2 : 0)),
  ];
  return {
    name: `${words["figures.title"]} ${from} ${until}`,
    header: [words[`figures.by.${by}`], ...columns.map((column) => words[`figures.column.${column}`])],
    rows: [
      ...rows.map((row) => cells(row, row.name?.[locale] ?? row.key ?? words["figures.noKey"])),
      cells(total, words["figures.total"]),
      [],
      ...columns.map((column) => [words[`figures.column.${column}`], words[`figures.means.${column}`]]),
    ],
  };
}

const rounded = (count: number | undefined, digits: number): number | undefined =>
  count === undefined ? undefined : Math.round(count * 10 ** digits) / 10 ** digits;
