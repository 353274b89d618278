import { useQueryClient } from "@tanstack/react-query";
import type { SealBookView } from "../../../shared/schemas/audit.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

/** How far the record is sealed, and what the last check found. */
export function SealCard() {
  const { t } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const read = useRead("getSealBook");
  const check = useWrite("checkSeals", {
    onSuccess: (book) => cache.setQueryData(queryKey("getSealBook"), book),
  });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  return (
    <section className="card stack" aria-label={t("audit.seal.title")}>
      <h2>{t("audit.seal.title")}</h2>
      <Book book={read.data} />
      {check.error !== null && <Callout tone="bad">{errorText(check.error)}</Callout>}
      <p>
        <Button isPending={check.isPending} onPress={() => check.mutate({})}>
          {t("audit.seal.check")}
        </Button>
      </p>
    </section>
  );
}

function Book({ book: { seals, sealedUntil, check } }: { book: SealBookView }) {
  const { t, formats } = useText();
  const when = (at: string) => `${formats.shortDay(at)} ${formats.time(at)}`;
  return (
    <div role="status" className="stack">
      <p className="numbers">
        {sealedUntil === undefined
          ? t("audit.seal.none")
          : t("audit.seal.sealed", { count: seals, at: when(sealedUntil) })}
      </p>
      {check === undefined && <p>{t("audit.seal.never")}</p>}
      {check !== undefined && check.broken === undefined && (
        <Callout tone="good">{t("audit.seal.whole", { at: when(check.at) })}</Callout>
      )}
      {check?.broken !== undefined && (
        <Callout tone="bad">
          {t("audit.seal.broken", {
            ...{ at: when(check.at), no: check.broken.no },
            ...{ from: when(check.broken.from), until: when(check.broken.until) },
          })}
        </Callout>
      )}
    </div>
  );
}
