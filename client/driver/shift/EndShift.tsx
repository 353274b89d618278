import { useState } from "react";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { useShiftReport } from "./useShiftReport.ts";

interface EndShiftProps {
  readonly manifest: Manifest;
  readonly put: (manifest: Manifest) => void;
  readonly reports: ReportQueue;
}

export function EndShift(props: EndShiftProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const end = useShiftReport("end", props);
  return (
    <>
      <Button wide onPress={() => setAsking(true)}>
        {t("driver.endShift")}
      </Button>
      <ConfirmDialog
        title={t("driver.endShift.title")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("driver.endShift")}
        onConfirm={() => void end.press()}
        isPending={end.isPending}
      >
        <p>{t("driver.endShift.text")}</p>
        {end.error !== undefined && (
          <Callout tone="bad" urgent>
            <p>{errorText(end.error)}</p>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
