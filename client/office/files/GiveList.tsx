import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ListFormat, ListKind } from "../../../shared/schemas/index.ts";
import { fetchFile } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { isOfTrips } from "./listKinds.ts";

const SHORTEST_REASON = 5;
type Wanted = { readonly format: ListFormat; readonly isEmpty?: true };

/** A list as a file, with the reason, and an empty one to fill in. */
export function GiveList({ kind }: { kind: ListKind }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const give = useMutation<{ file: Blob; name: string }, Error, Wanted>({
    mutationFn: ({ format, isEmpty }) => {
      const params = { kind };
      if (isEmpty) return fetchFile("getListTemplate", { params, query: { format, language: locale } });
      return fetchFile("exportList", { params, body: { format, language: locale, reason } });
    },
    onSuccess: keep,
  });
  const mayGive = reason.trim().length >= SHORTEST_REASON && !give.isPending;
  return (
    <section className="card stack" aria-labelledby="give-list">
      <h2 id="give-list">{t("lists.give.title")}</h2>
      <TextField
        label={t("lists.give.reason")}
        hint={t("lists.give.hint")}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
      {give.isError && (
        <Callout tone="bad" urgent>
          {errorText(give.error)}
        </Callout>
      )}
      <div className="row">
        <Button isDisabled={!mayGive} onPress={() => give.mutate({ format: "xlsx" })}>
          {t("lists.give.xlsx")}
        </Button>
        <Button isDisabled={!mayGive} onPress={() => give.mutate({ format: "csv" })}>
          {t("lists.give.csv")}
        </Button>
        <Button look="quiet" onPress={() => give.mutate({ format: "xlsx", isEmpty: true })}>
          {t(isOfTrips(kind) ? "lists.template.sample" : "lists.template")}
        </Button>
      </div>
    </section>
  );
}

/** As the browser keeps files. */
function keep({ file, name }: { file: Blob; name: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
