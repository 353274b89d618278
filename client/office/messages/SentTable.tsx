import type { Channel, MessageKind } from "../../../shared/notices/index.ts";
import type { MessageFigures, MessageFiguresRow } from "../../../shared/schemas/messages.ts";
import { useText } from "../../ui/index.ts";
import { ScrollFrame } from "../../ui/layout/ScrollFrame.tsx";
import { Meanings } from "../Meanings.tsx";

const columns = ["sent", "delivered", "read", "failed", "answered", "priced", "cost"] as const;

/** A table that scrolls by itself on a narrow screen. */
export function SentTable({ figures }: { readonly figures: MessageFigures }) {
  const { t, formats } = useText();
  const label = useRowLabel(figures.by);
  const caption = `${t("messages.sent")} ${formats.shortDay(figures.from)} – ${formats.shortDay(figures.until)}`;
  const cells = (row: MessageFiguresRow) =>
    columns.map((column) => <td key={column}>{formats.number(row[column])}</td>);
  return (
    <ScrollFrame label={caption}>
      <table className="figures__table numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`messages.by.${figures.by}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`messages.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map((row) => (
            <tr key={row.key ?? ""}>
              <th scope="row">{label(row)}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("messages.total")}</th>
            {cells(figures.total)}
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
}

/** What a row is called by what it counts. */
function useRowLabel(by: MessageFigures["by"]): (row: MessageFiguresRow) => string {
  const { t, formats, locale } = useText();
  return ({ key, name }) => {
    if (key === undefined) return t("messages.noContract");
    if (by === "day") return formats.shortDay(key);
    if (by === "channel") return t(`channel.${key as Channel}`);
    if (by === "kind") return t(`notice.kind.${key as MessageKind}`);
    if (by === "provider" && key === "phones") return t("messages.way.phones");
    return name?.[locale] ?? key;
  };
}

export function SentMeanings() {
  const { t } = useText();
  return (
    <Meanings
      title={t("messages.means.title")}
      meanings={columns.map((column) => ({
        name: t(`messages.column.${column}`),
        means: t(`messages.means.${column}`),
      }))}
    />
  );
}
