import type { Figures, FiguresRow } from "../../../shared/schemas/figures.ts";
import { useText } from "../../ui/index.ts";
import { ScrollFrame } from "../../ui/layout/ScrollFrame.tsx";
import { Meanings } from "../Meanings.tsx";

const columns = [
  ...(["people", "completed", "noShow", "cancelled", "refused", "missed", "open", "measured"] as const),
  ...(["returns", "returnsInTime", "returnMinutes"] as const),
  ...(["vehicleDays", "kilometers", "measuredKilometers"] as const),
  ...(["budget", "tengePerTrip", "tengePerPerson"] as const),
] as const;
const shares: ReadonlySet<string> = new Set(["measured", "returnsInTime", "measuredKilometers"]);

/** A table that scrolls by itself on a narrow screen; the bars repeat what its column of completed trips says. */
export function FiguresTable({ figures: { by, rows, total, from, until } }: { figures: Figures }) {
  const { t } = useText();
  const most = Math.max(1, ...rows.map(({ completed }) => completed));
  const caption = `${t("figures.title")} ${from} – ${until}`;
  return (
    <ScrollFrame label={caption}>
      <table className="figures__table numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`figures.by.${by}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`figures.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key ?? ""} row={row} share={row.completed / most} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} isTotal />
        </tfoot>
      </table>
    </ScrollFrame>
  );
}

function Row({ row, share, isTotal = false }: { row: FiguresRow; share?: number; isTotal?: boolean }) {
  const { t, formats, locale } = useText();
  const shown = (column: (typeof columns)[number]): string => {
    const count = row[column];
    if (count === undefined) return "–";
    return shares.has(column) ? `${formats.number(100 * count)} %` : formats.number(count);
  };
  return (
    <tr>
      <th scope="row">
        {isTotal ? t("figures.total") : (row.name?.[locale] ?? row.key ?? t("figures.noKey"))}
      </th>
      {columns.map((column) => (
        <td key={column}>
          {shown(column)}
          {column === "completed" && share !== undefined && (
            <span className="figures__bar" style={{ inlineSize: `${100 * share}%` }} aria-hidden="true" />
          )}
        </td>
      ))}
    </tr>
  );
}

export function FigureMeanings() {
  const { t } = useText();
  return (
    <Meanings
      title={t("figures.means.title")}
      meanings={columns.map((column) => ({
        name: t(`figures.column.${column}`),
        means: t(`figures.means.${column}`),
      }))}
    />
  );
}
