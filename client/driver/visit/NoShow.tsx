import { useId, useState } from "react";
import type { ManifestStop } from "../../../shared/schemas/driving.ts";
import { useServiceNow } from "../../state/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useText } from "../../ui/index.ts";

/** Says that the rider did not come: asked twice, and only once they have been waited for. Until then it says how long. */
export function NoShow({ stop, report }: { stop: ManifestStop; report: () => void }) {
  const { t, formats } = useText();
  const [isAsking, setAsking] = useState(false);
  const hint = useId();
  const now = useServiceNow();
  const { noShowFrom } = stop;
  const isTooEarly = noShowFrom !== undefined && now < Date.parse(noShowFrom);
  return (
    <div className="next-stop__apart">
      <Button
        look="danger"
        icon="alert"
        isDisabled={isTooEarly}
        onPress={() => setAsking(true)}
        {...(isTooEarly && { "aria-describedby": hint })}
      >
        {t("driver.action.noShow")}
      </Button>
      {isTooEarly && <p id={hint}>{t("driver.noShow.from", { time: formats.time(noShowFrom) })}</p>}
      <ConfirmDialog
        title={t("driver.noShow.title", { name: stop.rider.name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("driver.action.noShow")}
        onConfirm={() => {
          setAsking(false);
          report();
        }}
      >
        <p>{t("driver.noShow.text")}</p>
      </ConfirmDialog>
    </div>
  );
}
