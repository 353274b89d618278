import { Suspense, useState } from "react";
import { SignOutButton } from "../session/index.ts";
import { useStore } from "../state/index.ts";
import { lazyPart, useText } from "../ui/index.ts";
import type { Driver } from "./driver.ts";
import { closeKeptFixes } from "./position/usePositionSharing.ts";
import { reportsOf } from "./reports/reports.ts";

const ConfirmDialog = lazyPart(async () => (await import("../ui/feedback/Dialog.tsx")).ConfirmDialog);

/** Signing out clears the device; what waits stays sealed. Only where the device keeps nothing would it be lost: it asks first. */
export function SignOut({ driver, onSignOut }: { driver: Driver; onSignOut: () => void }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const reports = reportsOf(driver);
  const unsent = useStore(reports.waiting).length;
  const isLasting = useStore(reports.isLasting);
  /** Not before all that waits lies on the device: whoever then takes it may reload or switch it off. */
  const leave = () => void Promise.all([reports.close(), closeKeptFixes()]).then(onSignOut);
  return (
    <>
      <SignOutButton onPress={() => (unsent > 0 && !isLasting ? setAsking(true) : leave())} />
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
