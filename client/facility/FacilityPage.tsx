import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { GroupPanel } from "../request/group/GroupPanel.tsx";
import { AccountLink } from "../session/AccountLink.tsx";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { useText } from "../ui/index.ts";
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
      {(_person, region) => (
        <div className="stack stack--loose">
          <FacilityBoard />
          <RegularPatients />
          <Groups region={region} />
        </div>
      )}
    </SignedInPage>
  );
}

/** Outings of those who come here. */
function Groups({ region }: { readonly region: RegionInfo }) {
  const { t } = useText();
  return (
    <section className="stack facility__regular" aria-labelledby="groups">
      <h2 id="groups">{t("facility.groups")}</h2>
      <GroupPanel region={region} />
    </section>
  );
}
