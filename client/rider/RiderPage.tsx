import { lazy, Suspense } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { live, useLiveEvent } from "../live/index.ts";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { Loading } from "../ui/index.ts";
import { forgetAnswers } from "./ask/answers.ts";
import type { Rider } from "./rider.ts";
import { SignIn } from "./SignIn.tsx";

const RiderHome = lazy(async () => ({ default: (await import("./RiderHome.tsx")).RiderHome }));

const isRider = (person: SessionView): person is Rider => person.role === "rider";

/** Decides between sign-in and the rider's own pages. */
export function RiderPage() {
  useLiveEvent(live, "session:ended", forgetAnswers);
  return (
    <SignedInPage
      title="rider.title"
      home="/"
      isOwn={isRider}
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
      {(rider, region) => (
        <Suspense fallback={<Loading />}>
          <RiderHome rider={rider} region={region} />
        </Suspense>
      )}
    </SignedInPage>
  );
}
