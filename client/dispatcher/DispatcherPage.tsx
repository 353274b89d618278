import { type ReactNode, Suspense, useEffect } from "react";
import { isDispatchingRole, type StaffRole } from "../../shared/roles/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { AccountLink } from "../session/AccountLink.tsx";
import { SignedInPage, SignOutButton } from "../session/index.ts";
import { StaffSignIn } from "../session/StaffSignIn.tsx";
import { useHash } from "../state/index.ts";
import { ButtonLink, Loading, lazyPart, useText } from "../ui/index.ts";
import { BoardScreen } from "./board/BoardScreen.tsx";
import { forgetDrafts, openDrafts } from "./call/drafts.ts";
import { ClockTools } from "./demo/ClockTools.tsx";
import { useUnreadHandovers } from "./desk/useHandovers.ts";
import { incidentRouteOf } from "./incidents/incidentPath.ts";
import { paperRouteOf } from "./paper/paperPath.ts";
import { reliefRouteOf } from "./relief/reliefPath.ts";
import { rescueRouteOf } from "./rescue/rescuePath.ts";
import { roadRouteOf } from "./roads/roadPath.ts";
import { useOpenClosures } from "./roads/useClosures.ts";
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
          <HandoverLink />
          <RoadsLink />
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

/** Pages beside the board; what is seldom looked at is loaded when it is. */
const ownPages: ReadonlySet<string> = new Set(["/standing", "/places", "/handover", "/clinics", "/weather"]);

/** The board, a page beside it, or what becomes of a run's people, a run on paper, closed roads. */
function Screen({ region }: { region: RegionInfo }) {
  const path = useHash();
  const rescue = rescueRouteOf(path);
  const paper = paperRouteOf(path);
  const roads = roadRouteOf(path);
  const incidents = incidentRouteOf(path);
  const relief = reliefRouteOf(path);
  const routes = [rescue, relief, paper, roads, incidents];
  const isOther = routes.some((route) => route !== undefined) || ownPages.has(path);
  if (!isOther) return <BoardScreen region={region} />;
  return (
    <Suspense fallback={<Loading />}>
      {rescue !== undefined && <RescueScreen route={rescue} key={path} />}
      {relief !== undefined && <ReliefScreen shiftId={relief} key={path} />}
      {paper !== undefined && <PaperScreen shiftId={paper} key={path} />}
      {roads !== undefined && <RoadsScreen route={roads} region={region} key={path} />}
      {incidents !== undefined && <IncidentsScreen route={incidents} key={path} />}
      {path === "/clinics" && <ClinicsScreen />}
      {path === "/weather" && <WeatherScreen />}
      {path === "/standing" && <LoadScreen />}
      {path === "/places" && <OwnPlacesScreen region={region} />}
      {path === "/handover" && <HandoverScreen />}
    </Suspense>
  );
}
const PaperScreen = lazyPart(async () => (await import("./paper/PaperScreen.tsx")).PaperScreen);
const RescueScreen = lazyPart(async () => (await import("./rescue/RescueScreen.tsx")).RescueScreen);
const IncidentsScreen = lazyPart(
  async () => (await import("./incidents/IncidentsScreen.tsx")).IncidentsScreen,
);
const ReliefScreen = lazyPart(async () => (await import("./relief/ReliefScreen.tsx")).ReliefScreen);
const ClinicsScreen = lazyPart(async () => (await import("./clinics/ClinicsScreen.tsx")).ClinicsScreen);
const WeatherScreen = lazyPart(async () => (await import("./weather/WeatherScreen.tsx")).WeatherScreen);
const RoadsScreen = lazyPart(async () => (await import("./roads/RoadsScreen.tsx")).RoadsScreen);
const OwnPlacesScreen = lazyPart(async () => (await import("./places/OwnPlacesScreen.tsx")).OwnPlacesScreen);
const HandoverScreen = lazyPart(async () => (await import("./desk/HandoverScreen.tsx")).HandoverScreen);
const LoadScreen = lazyPart(async () => (await import("./standing/LoadScreen.tsx")).LoadScreen);

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

/** With how much others have left that nobody has read yet. */
function HandoverLink() {
  const { t } = useText();
  const unread = useUnreadHandovers();
  const name =
    unread > 0 ? `${t("handover.open")} (${t("handover.unread", { count: unread })})` : t("handover.open");
  return (
    <ButtonLink href="#/handover" look="quiet" icon="note" aria-label={name} title={name}>
      {unread > 0 && <span className="tab__count numbers">{unread}</span>}
    </ButtonLink>
  );
}

/** With how many roads are closed at the moment. */
function RoadsLink() {
  const { t } = useText();
  const closed = useOpenClosures().filter(({ state }) => state === "closed").length;
  const name = closed > 0 ? `${t("dispatcher.roads.open")} (${closed})` : t("dispatcher.roads.open");
  return (
    <ButtonLink href="#/roads" look="quiet" icon="alert" aria-label={name} title={name}>
      {closed > 0 && <span className="tab__count numbers">{closed}</span>}
    </ButtonLink>
  );
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
