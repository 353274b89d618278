import { type ReactNode, useEffect } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { BoardScreen } from "./board/BoardScreen.tsx";
import { forgetDrafts, openDrafts } from "./call/drafts.ts";
import { ClockTools } from "./demo/ClockTools.tsx";
import { SignIn } from "./SignIn.tsx";

type Staff = Extract<SessionView, { role: "dispatcher" | "administrator" }>;

const isStaff = (person: SessionView): person is Staff =>
  person.role === "dispatcher" || person.role === "administrator";

/** Decides between sign-in and board; a driver or rider who strays here is asked to sign in as a dispatcher. */
export function DispatcherPage() {
  return (
    <SignedInPage
      title="dispatcher.title"
      home="/dispatch"
      wide
      isOwn={isStaff}
      signIn={(region, onSignedIn) => <SignIn demo={region.demo} onSignedIn={onSignedIn} />}
      tools={(_staff, region, signOut) => (
        <>
          <ClockTools demo={region.demo} />
          <SignOutButton
            onPress={() => {
              forgetDrafts();
              signOut();
            }}
          />
        </>
      )}
    >
      {(staff, region) => (
        <OwnDrafts owner={staff.id}>
          <BoardScreen region={region} />
        </OwnDrafts>
      )}
    </SignedInPage>
  );
}

/** What was written and not sent outlives a session that ran out, for its writer alone. */
function OwnDrafts({ owner, children }: { owner: string; children: ReactNode }) {
  useEffect(() => openDrafts(owner), [owner]);
  return children;
}
