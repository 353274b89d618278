import { Suspense } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { live, useLiveEvent } from "../live/index.ts";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { Loading, lazyPart } from "../ui/index.ts";
import { forgetAnswers } from "./ask/answers.ts";
import type { Rider } from "./rider.ts";
import { SignIn } from "./SignIn.tsx";

const RiderHome = lazyPart(async () => (await import("./RiderHome.tsx")).RiderHome);

const GuardianHome = lazyPart(async () => (await import("./GuardianHome.tsx")).GuardianHome);

type Guardian = Extract<SessionView, { role: "guardian" }>;
/** Theirs, or who asks for them. */
const isAsker = (person: SessionView): person is Rider | Guardian =>
  person.role === "rider" || person.role === "guardian";

/** Decides between sign-in, the rider's own pages, and those of who acts for riders. */
export function RiderPage() {
  useLiveEvent(live, "session:ended", forgetAnswers);
  return (
    <SignedInPage
      title="rider.title"
      home="/"
      isOwn={isAsker}
      wrongRole="rider.wrongRole"
      signIn={(region, onSignedIn) => <SignIn region={region} onSignedIn={onSignedIn} />}
      tools={(_rider, _region, signOut) => (
        <SignOutButton
          onPress={() => {
            forgetAnswers(); // whoever comes next to this device reads nothing of it
            signOut();
          }}
        />
      )}
    >
      {(person, region) => (
        <Suspense fallback={<Loading />}>
          {person.role === "rider" ? (
            <RiderHome rider={person} region={region} />
          ) : (
            <GuardianHome region={region} />
          )}
        </Suspense>
      )}
    </SignedInPage>
  );
}
