import { useState } from "react";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { Button, Callout, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { GiveDataDialog } from "./GiveDataDialog.tsx";
import { RestrictDialog } from "./RestrictDialog.tsx";

interface PersonalDataProps {
  readonly rider: RiderFile;
  readonly onChanged: () => void;
}

/** What somebody may ask of the office about their own data. */
export function PersonalData({ rider, onChanged }: PersonalDataProps) {
  const { t } = useText();
  const [opened, open] = useState<"give" | "restrict" | "erase">();
  const close = () => open(undefined);
  return (
    <section className="card stack stack--tight">
      <h2>{t("privacy.acts")}</h2>
      <div className="row">
        <Button onPress={() => open("give")}>{t("privacy.give")}</Button>
        <Button onPress={() => open("restrict")}>
          {t(rider.restrictedAt === undefined ? "privacy.restrict" : "privacy.restrict.end")}
        </Button>
        <Button look="danger" onPress={() => open("erase")}>
          {t("privacy.erase")}
        </Button>
      </div>
      {opened === "give" && <GiveDataDialog riderId={rider.id} onClose={close} />}
      {opened === "restrict" && <RestrictDialog rider={rider} onClose={close} onDone={onChanged} />}
      {opened === "erase" && <EraseDialog riderId={rider.id} onClose={close} />}
    </section>
  );
}

/** Above a record that is in no list, for whoever came by its address. */
export function RestrictedNote({ rider: { restrictedAt } }: Pick<PersonalDataProps, "rider">) {
  const { t, formats } = useText();
  if (restrictedAt === undefined) return null;
  return <Callout tone="warn">{t("privacy.restrict.isSo", { day: fullDay(restrictedAt, formats) })}</Callout>;
}
