import { useState } from "react";
import { type CannotTakeWhy, cannotTakeWhys } from "../../../shared/lifeCycle/help.ts";
import type { ManifestStop } from "../../../shared/schemas/driving.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, useText } from "../../ui/index.ts";

interface CannotTakeProps {
  readonly stop: ManifestStop;
  readonly onAsk: (why: CannotTakeWhy) => void;
}

/** This person cannot be taken: a dispatcher looks for another way, and nobody counts as not having come. */
export function CannotTake({ stop, onAsk }: CannotTakeProps) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState<CannotTakeWhy>("chair");
  const send = () => {
    setAsking(false);
    onAsk(why);
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t("driver.help.need.cannotTake")}</Button>
      {isAsking && (
        <Dialog
          isOpen
          title={t("driver.cannotTake.title", { name: stop.rider.name })}
          onClose={() => setAsking(false)}
        >
          <ChoiceField
            label={t("driver.cannotTake.why")}
            choices={cannotTakeWhys.map((value) => ({ value, label: t(`driver.cannotTake.why.${value}`) }))}
            value={why}
            onChange={setWhy}
          />
          <p>{t("driver.cannotTake.text")}</p>
          <div className="dialog__actions">
            <Button onPress={() => setAsking(false)}>{t("common.back")}</Button>
            <Button look="primary" large onPress={send}>
              {t("driver.help.send")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
