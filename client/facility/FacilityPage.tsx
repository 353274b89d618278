import type { SessionView } from "../../shared/schemas/people.ts";
import { AccountLink } from "../session/AccountLink.tsx";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { FacilityBoard } from "./FacilityBoard.tsx";
import { RegularPatients } from "./RegularPatients.tsx";

type Facility = Extract<SessionView, { role: "facility" }>;
const isFacility = (person: SessionView): person is Facility => person.role === "facility";

/** For the reception of a clinic or a school: who comes, who goes home, on one page. */
export function FacilityPage() {
  return (
    <SignedInPage
      title="facility.title"
      home="/facility"
      wide
      isOwn={isFacility}
      wrongRole="facility.wrongRole"
      signIn={(region, onSignedIn) => (
        <StaffSignIn demo={region.demo} demoRoles={["facility"]} onSignedIn={onSignedIn} />
      )}
      tools={(_person, _region, signOut) => (
        <>
          <AccountLink />
          <SignOutButton onPress={signOut} />
        </>
      )}
    >
      {() => (
        <div className="stack stack--loose">
          <FacilityBoard />
          <RegularPatients />
        </div>
      )}
    </SignedInPage>
  );
}
