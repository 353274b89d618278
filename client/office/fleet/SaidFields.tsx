import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";

interface Said {
  readonly source: string;
  readonly reason: string;
}

interface SaidFieldsProps {
  readonly draft: Said;
  readonly change: (part: Partial<Said>) => void;
  readonly sourceHint: string;
}

/** Where it is written, and why it is changed. */
export function SaidFields({ draft, change, sourceHint }: SaidFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("officeFleet.contract.source")}
        hint={sourceHint}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
      <TextField
        label={t("officeFleet.shift.reason")}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={300}
      />
    </>
  );
}
