import { lazy, Suspense, useEffect } from "react";
import { reachability, useRead } from "../api/index.ts";
import { useConnection, useLiveEvent } from "../live/index.ts";
import { clockStore, useStore } from "../state/index.ts";
import { ErrorState, Loading, PageShell, useErrorText, useText } from "../ui/index.ts";
import { live } from "./connection.ts";
import { SignIn } from "./SignIn.tsx";
import { SignOut } from "./SignOut.tsx";
import { useSignedOut } from "./useSignedOut.ts";
import { WrongRole } from "./WrongRole.tsx";

const DriverHome = lazy(async () => ({ default: (await import("./DriverHome.tsx")).DriverHome }));

/** Decides between sign-in and the shift. */
export function DriverPage() {
  const { t, setZone, suggestLocale } = useText();
  const session = useRead("getSession");
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const errorText = useErrorText();
  const connection = useConnection(live);
  const reached = useStore(reachability);
  const signedOut = useSignedOut();
  useClock();

  useEffect(() => {
    if (region.data) setZone(region.data.timeZone);
  }, [region.data, setZone]);
  const driver = session.data?.session;
  useEffect(() => {
    if (driver?.role === "driver") suggestLocale(driver.locale);
    if (driver === null) live.stop(); // the session ran out; the next person connects anew
  }, [driver, suggestLocale]);

  const failed = session.error ?? region.error;
  const retry = () => void Promise.all([session.refetch(), region.refetch()]);
  return (
    <PageShell
      title={t("driver.title")}
      home="/driver"
      isOffline={!reached || (driver?.role === "driver" && connection === "offline")}
      isDemo={region.data?.demo === true}
      tools={driver?.role === "driver" && <SignOut driverId={driver.id} onSignedOut={signedOut} />}
    >
      {driver === undefined || region.data === undefined ? (
        failed === null ? (
          <Loading />
        ) : (
          <ErrorState text={errorText(failed)} onRetry={retry} />
        )
      ) : driver === null ? (
        <SignIn region={region.data} onSignedIn={() => void session.refetch()} />
      ) : driver.role === "driver" ? (
        <Suspense fallback={<Loading />}>
          <DriverHome driver={driver} region={region.data} />
        </Suspense>
      ) : (
        <WrongRole name={driver.name} onSignedOut={signedOut} />
      )}
    </PageShell>
  );
}

/** The service's clock: read once, corrected whenever the server says so. */
function useClock(): void {
  const clock = useRead("getClock", undefined, { staleTime: 60_000 });
  useEffect(() => {
    if (clock.data !== undefined) clockStore.set(clock.data);
  }, [clock.data]);
  useLiveEvent(live, "clock:changed", (next) => clockStore.set(next));
}
