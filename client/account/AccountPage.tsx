import { Suspense } from "react";
import {
  isDispatchingRole,
  isOfficeRole,
  isOutsideRole,
  isStaffRole,
  type StaffRole,
  staffRoles,
} from "../../shared/roles/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import { useRead } from "../api/index.ts";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { ButtonLink, ErrorState, Loading, lazyPart, useErrorText, useText, ViewTitle } from "../ui/index.ts";
import { PartnerTrips } from "./PartnerTrips.tsx";
import { Passkeys } from "./Passkeys.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { SessionList } from "./SessionList.tsx";

const ReachSection = lazyPart(async () => (await import("../request/reach/ReachSection.tsx")).ReachSection);

type StaffMember = Extract<SessionView, { role: StaffRole }>;
const isStaff = (person: SessionView): person is StaffMember => isStaffRole(person.role);

/** One's own account, for everybody of the staff. */
export function AccountPage() {
  return (
    <SignedInPage
      title="account.title"
      home="/account"
      isOwn={isStaff}
      signIn={(region, onSignedIn) => (
        <StaffSignIn demo={region.demo} demoRoles={staffRoles} onSignedIn={onSignedIn} />
      )}
      tools={(_person, _region, signOut) => <SignOutButton onPress={signOut} />}
    >
      {(person) => <OwnAccount person={person} />}
    </SignedInPage>
  );
}

function OwnAccount({ person }: { person: StaffMember }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getAccount", undefined, { staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const reread = () => void read.refetch();
  return (
    <div className="account">
      <ViewTitle>{t("account.title")}</ViewTitle>
      <p>
        {t("account.who", {
          name: person.name,
          username: read.data.username,
          role: t(`staff.role.${person.role}`),
        })}
      </p>
      {isOutsideRole(person.role) ? (
        <PartnerTrips role={person.role} />
      ) : (
        <div className="row">
          <ButtonLink href={isOfficeRole(person.role) ? "/office" : "/dispatch"} icon="back">
            {t("account.toWork")}
          </ButtonLink>
        </div>
      )}
      <SecondFactor account={read.data} role={person.role} onChanged={reread} />
      <Passkeys passkeys={read.data.passkeys} onChanged={reread} />
      <PasswordForm username={read.data.username} onChanged={reread} />
      {isDispatchingRole(person.role) && (
        <Suspense fallback={<Loading />}>
          <ReachSection />
        </Suspense>
      )}
      <SessionList sessions={read.data.sessions} onChanged={reread} />
    </div>
  );
}
