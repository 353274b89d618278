import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { queryKey, useRead, useWrite } from "../api/index.ts";
import { useConnection, useLiveEvent } from "../live/index.ts";
import { Button, ErrorState, Loading, PageShell, useErrorText, useText } from "../ui/index.ts";
import { BoardScreen } from "./board/BoardScreen.tsx";
import { forgetDrafts, openDrafts } from "./call/drafts.ts";
import { live } from "./day/connection.ts";
import { ClockTools } from "./demo/ClockTools.tsx";
import { SignIn } from "./SignIn.tsx";

/** Decides between sign-in and board; a driver or rider who strays here is asked to sign in as a dispatcher. */
export function DispatcherPage() {
  const { t, setZone } = useText();
  const session = useRead("getSession");
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const connection = useConnection(live);
  const signedOut = useSignedOut();
  const errorText = useErrorText();
  useEffect(() => {
    if (region.data) setZone(region.data);
  }, [region.data, setZone]);

  const staff = staffOf(session.data?.session);
  const staffId = staff?.id;
  useEffect(() => {
    if (staffId !== undefined) openDrafts(staffId);
  }, [staffId]);
  const isStaff = staff !== undefined;
  const demo = region.data?.demo === true;
  const failed = session.error ?? region.error;
  // Half a frame would be pushed about by what comes later: who is signed in, the demo's note.
  if (failed === null && (session.data === undefined || region.data === undefined)) {
    return (
      <main className="opening">
        <Loading />
      </main>
    );
  }
  return (
    <PageShell
      title={t("dispatcher.title")}
      home="/dispatch"
      wide
      isOffline={isStaff && connection === "offline"}
      isDemo={demo}
      tools={isStaff && <StaffTools demo={demo} onSignedOut={signedOut} />}
    >
      {failed !== null ? (
        <ErrorState
          text={errorText(failed)}
          onRetry={() => void Promise.all([session.refetch(), region.refetch()])}
        />
      ) : isStaff && region.data !== undefined ? (
        <BoardScreen region={region.data} />
      ) : (
        <SignIn demo={demo} onSignedIn={() => void session.refetch()} />
      )}
    </PageShell>
  );
}

const staffOf = (session: SessionView | null | undefined) =>
  session?.role === "dispatcher" || session?.role === "administrator" ? session : undefined;

function StaffTools({ demo, onSignedOut }: { demo: boolean; onSignedOut: () => void }) {
  const { t } = useText();
  const signOut = useWrite("signOut", {
    onSuccess: () => {
      forgetDrafts();
      onSignedOut();
    },
  });
  return (
    <>
      <ClockTools demo={demo} />
      <Button look="quiet" onPress={() => signOut.mutate({})} isDisabled={signOut.isPending}>
        {t("common.signOut")}
      </Button>
    </>
  );
}

/** What is no secret of the person who leaves. */
const STAYS: readonly unknown[] = ["getSession", "getRegion"];

/**
 * Forgets everything on this screen, whether the person left or the server ended the session. Both may come at once: what the
 * page goes on showing is never taken from under it, or it would wait for an answer that nobody asks for any more.
 */
function useSignedOut(): () => void {
  const cache = useQueryClient();
  const signedOut = () => {
    live.stop();
    cache.setQueryData(queryKey("getSession"), { session: null });
    cache.removeQueries({ predicate: ({ queryKey: [name] }) => !STAYS.includes(name) });
    cache.getMutationCache().clear();
  };
  useLiveEvent(live, "session:ended", signedOut);
  return signedOut;
}
