import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { isDispatchingRole, type StaffRole } from "../../shared/roles/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { AccountLink } from "../session/AccountLink.tsx";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { useHash } from "../state/index.ts";
import { ButtonLink, Loading, useText } from "../ui/index.ts";
import { BoardScreen } from "./board/BoardScreen.tsx";
import { forgetDrafts, openDrafts } from "./call/drafts.ts";
import { ClockTools } from "./demo/ClockTools.tsx";
import { rescueRouteOf } from "./rescue/rescuePath.ts";
import { useRegularRequests } from "./standing/useRegularRequests.ts";

type Staff = Extract<SessionView, { role: StaffRole }>;

const isStaff = (person: SessionView): person is Staff => isDispatchingRole(person.role);

/** Decides between sign-in and board; a driver or rider who strays here is asked to sign in as a dispatcher. */
export function DispatcherPage() {
  return (
    <SignedInPage
      title="dispatcher.title"
      home="/dispatch"
      wide
      isOwn={isStaff}
      signIn={(region, onSignedIn) => (
        <StaffSignIn demo={region.demo} demoRoles={["dispatcher"]} onSignedIn={onSignedIn} />
      )}
      tools={(staff, region, signOut) => (
        <>
          {staff.role === "administrator" && <QueueLink />}
          <StandingLink />
          <PlacesLink />
          <ClockTools demo={region.demo} />
          <AccountLink />
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
          <Screen region={region} />
        </OwnDrafts>
      )}
    </SignedInPage>
  );
}

/** The board, all standing orders, the region's own addresses, or what becomes of a run's people; what is seldom looked at is loaded when it is. */
function Screen({ region }: { region: RegionInfo }) {
  const path = useHash();
  const rescue = rescueRouteOf(path);
  if (rescue === undefined && path !== "/standing" && path !== "/places")
    return <BoardScreen region={region} />;
  return (
    <Suspense fallback={<Loading />}>
      {rescue !== undefined && <RescueScreen route={rescue} key={path} />}
      {path === "/standing" && <LoadScreen />}
      {path === "/places" && <OwnPlacesScreen region={region} />}
    </Suspense>
  );
}
const RescueScreen = lazy(async () => ({
  default: (await import("./rescue/RescueScreen.tsx")).RescueScreen,
}));
const OwnPlacesScreen = lazy(async () => ({
  default: (await import("./places/OwnPlacesScreen.tsx")).OwnPlacesScreen,
}));
const LoadScreen = lazy(async () => ({ default: (await import("./standing/LoadScreen.tsx")).LoadScreen }));

/** A picture with a name, since headers are narrow, with how many regular patients wait for an answer. */
function StandingLink() {
  const { t } = useText();
  const waiting = useRegularRequests().data?.regulars.length ?? 0;
  const name = waiting > 0 ? `${t("load.open")} (${waiting})` : t("load.open");
  return (
    <ButtonLink href="#/standing" look="quiet" icon="repeat" aria-label={name} title={name}>
      {waiting > 0 && <span className="tab__count numbers">{waiting}</span>}
    </ButtonLink>
  );
}

function PlacesLink() {
  const { t } = useText();
  const name = t("ownPlaces.open");
  return <ButtonLink href="#/places" look="quiet" icon="pin" aria-label={name} title={name} />;
}

/** Of the machine's own work; a page of its own, as it is none of dispatching. */
function QueueLink() {
  const { t } = useText();
  return (
    <ButtonLink href="/api/queues/" target="_blank">
      {t("dispatcher.queues")}
    </ButtonLink>
  );
}

/** What was written and not sent outlives a session that ran out, for its writer alone. */
function OwnDrafts({ owner, children }: { owner: string; children: ReactNode }) {
  useEffect(() => openDrafts(owner), [owner]);
  return children;
}
