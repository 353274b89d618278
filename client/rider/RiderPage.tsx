import { lazy, Suspense } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { Loading } from "../ui/index.ts";
import type { Rider } from "./rider.ts";
import { SignIn } from "./SignIn.tsx";

const RiderHome = lazy(async () => ({ default: (await import("./RiderHome.tsx")).RiderHome }));

const isRider = (person: SessionView): person is Rider => person.role === "rider";

/** Decides between sign-in and the rider's own pages. */
export function RiderPage() {
  return (
    <SignedInPage
      title="rider.title"
      home="/"
      isOwn={isRider}
      wrongRole="rider.wrongRole"
      signIn={(region, onSignedIn) => <SignIn region={region} onSignedIn={onSignedIn} />}
      tools={(_rider, _region, signOut) => <SignOutButton onPress={signOut} />}
    >
      {(rider, region) => (
        <Suspense fallback={<Loading />}>
          <RiderHome rider={rider} region={region} />
        </Suspense>
      )}
    </SignedInPage>
  );
}
