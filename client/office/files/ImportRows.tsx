import { isEnded, isSearching } from "../../../shared/lifeCycle/trip.ts";
import type { ImportRow, ListKind, RowOutcome } from "../../../shared/schemas/index.ts";
import { EmptyState, useText } from "../../ui/index.ts";

interface ImportRowsProps {
  readonly rows: readonly ImportRow[];
  readonly outcome: RowOutcome;
  readonly kind: ListKind;
}

/** By an IIN or a phone people are told apart; a plate stands in the name already. */
const hasTellingKey = (kind: ListKind): boolean => kind === "riders" || kind === "drivers";

/** Rows of a list: what each would change, or why it cannot be taken over. */
export function ImportRows({ rows, outcome, kind }: ImportRowsProps) {
  const { t } = useText();
  if (rows.length === 0) return <EmptyState title={t("lists.rows.none")} />;
  return (
    <>
      {outcome === "gone" && <p>{t("lists.gone.text")}</p>}
      <ul className="lists">
        {rows.map((row, index) => (
          <li key={row.no ?? `gone-${index}`} className="card">
            <p className="lists__head">
              {row.no !== undefined && <span className="soft">{t("lists.row", { no: row.no })}</span>}
              <strong>{row.name}</strong>
              {hasTellingKey(kind) && <span className="numbers">{row.key}</span>}
            </p>
            <RowParts row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RowParts({ row }: { row: ImportRow }) {
  const { t, tReason } = useText();
  const { changes, faults } = row;
  const result = useResultText(row);
  if (changes.length + faults.length === 0 && result === undefined) return null;
  const nothing = t("lists.nothing");
  return (
    <ul>
      {result !== undefined && <li>{result}</li>}
      {changes.map(({ column, was, is }) => (
        <li key={column}>
          {t("lists.change", {
            column: t(`lists.column.${column}`),
            was: was || nothing,
            is: is || nothing,
          })}
        </li>
      ))}
      {faults.map(({ column, fault, reason }) => (
        <li key={`${column} ${fault}`}>
          {t("lists.fault.at", {
            column: t(`lists.column.${column}`),
            fault:
              reason === undefined || fault === "overQuota" ? t(`lists.fault.${fault}`) : tReason(reason),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What became of a trip that stood on paper. */
function useResultText({ trip, reason }: ImportRow): string | undefined {
  const { t, tReason, formats } = useText();
  if (trip === undefined)
    return reason === undefined ? undefined : t("lists.result.refused", { reason: tReason(reason) });
  const { pickupWindow } = trip;
  if (isEnded(trip)) return t("lists.result.ended");
  if (pickupWindow !== undefined)
    return t("lists.result.promised", {
      from: formats.time(pickupWindow.from),
      until: formats.time(pickupWindow.until),
    });
  return t(isSearching(trip) ? "lists.result.asked" : "lists.result.waiting");
}
