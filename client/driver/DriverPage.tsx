import { Suspense, useEffect } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { SignedInPage } from "../session/index.ts";
import { Loading, lazyPart } from "../ui/index.ts";
import type { Driver } from "./driver.ts";
import { closeKeptFixes } from "./position/usePositionSharing.ts";
import { closeReports, handInReports } from "./reports/reports.ts";
import { SignInOrPin } from "./SignInOrPin.tsx";
import { SignOut } from "./SignOut.tsx";

const DriverHome = lazyPart(async () => (await import("./DriverHome.tsx")).DriverHome);

const isDriver = (person: SessionView): person is Driver => person.role === "driver";

const forgetDriver = (): void => {
  closeReports();
  void closeKeptFixes();
};

/** Decides between sign-in and the shift. */
export function DriverPage() {
  useHandIn();
  return (
    <SignedInPage
      title="driver.title"
      home="/driver"
      isOwn={isDriver}
      wrongRole="driver.wrongRole"
      signIn={(region, onSignedIn) => <SignInOrPin region={region} onSignedIn={onSignedIn} />}
      onNobody={forgetDriver}
      tools={(driver, _region, signOut) => <SignOut driver={driver} onSignOut={signOut} />}
    >
      {(driver) => (
        <Suspense fallback={<Loading />}>
          <DriverHome driver={driver} />
        </Suspense>
      )}
    </SignedInPage>
  );
}

const HAND_IN_EVERY_MS = 10_000;

/** What others left on this device goes out as soon as it can, whoever is signed in, or nobody. */
function useHandIn(): void {
  useEffect(() => {
    void handInReports();
    const handIn = () => void handInReports();
    const timer = setInterval(handIn, HAND_IN_EVERY_MS);
    addEventListener("online", handIn);
    return () => {
      clearInterval(timer);
      removeEventListener("online", handIn);
    };
  }, []);
}
