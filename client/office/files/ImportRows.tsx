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

function RowParts({ row: { changes, faults } }: { row: ImportRow }) {
  const { t } = useText();
  if (changes.length + faults.length === 0) return null;
  const nothing = t("lists.nothing");
  return (
    <ul>
      {changes.map(({ column, was, is }) => (
        <li key={column}>
          {t("lists.change", {
            column: t(`lists.column.${column}`),
            was: was || nothing,
            is: is || nothing,
          })}
        </li>
      ))}
      {faults.map(({ column, fault }) => (
        <li key={`${column} ${fault}`}>
          {t("lists.fault.at", { column: t(`lists.column.${column}`), fault: t(`lists.fault.${fault}`) })}
        </li>
      ))}
    </ul>
  );
}
