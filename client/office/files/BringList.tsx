import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { ApiResponse, ImportPurpose, ListKind } from "../../../shared/schemas/index.ts";
import { sendFile } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, Callout, Loading, useErrorText, useText } from "../../ui/index.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { isOfTrips } from "./listKinds.ts";

type Checked = ApiResponse<"checkList">;

/** Chooses a file and has it measured; what its columns mean is asked where nobody knows. */
export function BringList({ kind }: { kind: ListKind }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [purpose, setPurpose] = useState<ImportPurpose>("import");
  const [file, setFile] = useState<File>();
  const check = useMutation<Checked, Error, File>({
    mutationFn: (chosen) => sendFile("checkList", chosen, { params: { kind }, query: { purpose } }),
    onSuccess: (checked) => {
      if (checked.import !== null) goTo(`/files/${checked.import.id}`);
    },
  });
  const bring = (chosen: File) => {
    setFile(chosen);
    check.mutate(chosen);
  };
  const asked = check.data?.import === null && file !== undefined ? check.data : undefined;
  return (
    <section className="card stack" aria-labelledby="bring-list">
      <h2 id="bring-list">{t("lists.bring.title")}</h2>
      <p className="soft">{t("lists.bring.hint")}</p>
      {isOfTrips(kind) && <p className="soft">{t(`lists.${kind}.hint`)}</p>}
      <ChoiceField
        label={t("lists.purpose")}
        value={purpose}
        onChange={setPurpose}
        choices={[
          { value: "import", label: t("lists.purpose.import") },
          { value: "comparison", label: t("lists.purpose.comparison") },
        ]}
      />
      {check.isError && (
        <Callout tone="bad" urgent>
          {errorText(check.error)}
        </Callout>
      )}
      {check.isPending ? <Loading label={t("lists.checking")} /> : <ChooseFile onChosen={bring} />}
      {asked !== undefined && !check.isPending && (
        <Callout tone="warn" title={t("lists.missing")} urgent>
          <p>
            {t("lists.missing.text", {
              columns: asked.missing.map((column) => t(`lists.column.${column}`)).join(", "),
            })}
          </p>
          <ColumnsForm
            kind={kind}
            names={asked.unknownColumns}
            save={t("lists.columns.save")}
            onSaved={() => file !== undefined && check.mutate(file)}
          />
        </Callout>
      )}
    </section>
  );
}

function ChooseFile({ onChosen }: { onChosen: (file: File) => void }) {
  const { t } = useText();
  return (
    <FileTrigger
      acceptedFileTypes={[".csv", ".txt", ".tsv", ".xlsx"]}
      onSelect={(files) => {
        const [chosen] = files ?? [];
        if (chosen !== undefined) onChosen(chosen);
      }}
    >
      <Button look="primary">{t("lists.choose")}</Button>
    </FileTrigger>
  );
}
