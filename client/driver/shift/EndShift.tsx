import { useState } from "react";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useWrite } from "../../api/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

export function EndShift({ manifest, put }: { manifest: Manifest; put: (manifest: Manifest) => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const end = useWrite("endShift", {
    onSuccess: (answer) => {
      put(answer.manifest);
      setAsking(false);
    },
  });
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
        onConfirm={() => end.mutate({ params: { shiftId: manifest.shiftId } })}
        isPending={end.isPending}
      >
        <p>{t("driver.endShift.text")}</p>
        {end.error !== null && (
          <Callout tone="bad" urgent>
            <p>{errorText(end.error)}</p>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
