import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { queryKey, reachability, useRead, useWrite } from "../api/index.ts";
import { useConnection, useLiveEvent } from "../live/index.ts";
import { clockStore, useStore } from "../state/index.ts";
import { Button, ErrorState, Loading, PageShell, useErrorText, useText } from "../ui/index.ts";
import { live } from "./connection.ts";
import { SignIn } from "./SignIn.tsx";
import { WrongRole } from "./WrongRole.tsx";

const RiderHome = lazy(async () => ({ default: (await import("./RiderHome.tsx")).RiderHome }));

/** Decides between sign-in and the rider's own pages. */
export function RiderPage() {
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
  const rider = session.data?.session;
  useEffect(() => {
    if (rider?.role === "rider") suggestLocale(rider.locale);
    if (rider === null) live.stop(); // the session ran out; the next person connects anew
  }, [rider, suggestLocale]);

  const failed = session.error ?? region.error;
  const retry = () => void Promise.all([session.refetch(), region.refetch()]);
  return (
    <PageShell
      title={t("rider.title")}
      home="/"
      isOffline={!reached || (rider?.role === "rider" && connection === "offline")}
      isDemo={region.data?.demo === true}
      dispatcherPhone={region.data?.dispatcherPhone}
      tools={rider && <SignOut onSignedOut={signedOut} />}
    >
      {rider === undefined || region.data === undefined ? (
        failed === null ? (
          <Loading />
        ) : (
          <ErrorState text={errorText(failed)} onRetry={retry} />
        )
      ) : rider === null ? (
        <SignIn region={region.data} onSignedIn={() => void session.refetch()} />
      ) : rider.role === "rider" ? (
        <Suspense fallback={<Loading />}>
          <RiderHome rider={rider} region={region.data} />
        </Suspense>
      ) : (
        <WrongRole name={rider.name} onSignedOut={signedOut} />
      )}
    </PageShell>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useText();
  const signOut = useWrite("signOut", { onSuccess: onSignedOut });
  return (
    <Button look="quiet" onPress={() => signOut.mutate({})} isDisabled={signOut.isPending}>
      {t("common.signOut")}
    </Button>
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

/** Forgets everything on this screen, whether the person left or the server ended the session. */
function useSignedOut(): () => void {
  const cache = useQueryClient();
  const signedOut = () => {
    live.stop();
    location.hash = "";
    cache.setQueryData(queryKey("getSession"), { session: null });
    cache.removeQueries({ predicate: ({ queryKey: [name] }) => !isPublic(name) });
  };
  useLiveEvent(live, "session:ended", signedOut);
  return signedOut;
}

const isPublic = (name: unknown): boolean =>
  name === "getSession" || name === "getRegion" || name === "getRegionMap" || name === "getClock";
