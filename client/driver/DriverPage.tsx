import { lazy, Suspense, useEffect } from "react";
import { reachability, useRead } from "../api/index.ts";
import { useConnection, useLiveEvent } from "../live/index.ts";
import { clockStore, deviceClock, useStore } from "../state/index.ts";
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
    if (region.data) setZone(region.data);
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
      dispatcherPhone={region.data?.dispatcherPhone}
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
          <DriverHome driver={driver} />
        </Suspense>
      ) : (
        <WrongRole name={driver.name} onSignedOut={signedOut} />
      )}
    </PageShell>
  );
}

/** How soon it is noticed that somebody put the device's clock. */
const MEASURE_MS = 10_000;

/** The service's clock: read anew with each connection, when the device wakes, and whenever the server says so. */
function useClock(): void {
  const clock = useRead("getClock", undefined, { staleTime: 60_000 });
  const connection = useConnection(live);
  const { refetch } = clock;
  useEffect(() => {
    if (clock.data !== undefined) clockStore.set(clock.data);
  }, [clock.data]);
  useEffect(() => {
    if (connection === "online") void refetch();
    const measure = () => {
      if (document.visibilityState === "visible" && deviceClock.isDoubtful) void refetch();
    };
    document.addEventListener("visibilitychange", measure);
    const timer = setInterval(measure, MEASURE_MS);
    return () => {
      document.removeEventListener("visibilitychange", measure);
      clearInterval(timer);
    };
  }, [connection, refetch]);
  useLiveEvent(live, "clock:changed", (next) => clockStore.set(next));
}
