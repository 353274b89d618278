import { lazy, Suspense, useState } from "react";
import { useWrite } from "../api/index.ts";
import { useStore } from "../state/index.ts";
import { Button, useErrorText, useSay, useText } from "../ui/index.ts";
import { reportsOf } from "./reports/reports.ts";

const ConfirmDialog = lazy(async () => ({
  default: (await import("../ui/feedback/Dialog.tsx")).ConfirmDialog,
}));

/** Signing out clears the device; asks first when reports would be lost. */
export function SignOut({ driverId, onSignedOut }: { driverId: string; onSignedOut: () => void }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const reports = reportsOf(driverId);
  const unsent = useStore(reports.pending).length;
  const signOut = useWrite("signOut", {
    onSuccess: () => {
      reports.clear();
      onSignedOut();
    },
  });
  const leave = () => {
    setAsking(false);
    signOut.mutate({}, { onError: (error) => say(errorText(error), "error") });
  };
  return (
    <>
      <Button
        look="quiet"
        onPress={() => (unsent > 0 ? setAsking(true) : leave())}
        isDisabled={signOut.isPending}
      >
        {t("common.signOut")}
      </Button>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={t("driver.signOut.title")}
            isOpen
            onClose={() => setAsking(false)}
            confirmLabel={t("common.signOut")}
            onConfirm={leave}
          >
            <p>{t("driver.signOut.text", { count: unsent })}</p>
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
