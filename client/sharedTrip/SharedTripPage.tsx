import { useEffect } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import type { SharedTrip } from "../../shared/schemas/sharedTrips.ts";
import { reachability, useRead, useWrite } from "../api/index.ts";
import { useHash, useStore } from "../state/index.ts";
import {
  Button,
  Callout,
  ErrorState,
  Loading,
  PageShell,
  useErrorText,
  useText,
  ViewTitle,
} from "../ui/index.ts";
import { saveFile } from "../ui/saveFile.ts";
import { Away, Facts, Status } from "./SharedTripParts.tsx";
import { isUnusable, useSharedTrip } from "./useSharedTrip.ts";

/** How one trip goes, for whoever has the link. */
export function SharedTripPage() {
  const { t, setZone } = useText();
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const reached = useStore(reachability);
  const token = useHash().replace(/^\//, "");
  useEffect(() => {
    if (region.data) setZone(region.data);
  }, [region.data, setZone]);
  return (
    <PageShell
      title={t("shared.title")}
      home="/"
      isOffline={!reached}
      isDemo={region.data?.demo === true}
      dispatcherPhone={region.data?.dispatcherPhone}
    >
      {token === "" ? (
        <Callout tone="warn">{t("shared.noLink")}</Callout>
      ) : (
        <Opened token={token} region={region.data} />
      )}
    </PageShell>
  );
}

function Opened({ token, region }: { token: string; region: RegionInfo | undefined }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useSharedTrip(token);
  if (isUnusable(read.error)) {
    return (
      <div className="stack">
        <ViewTitle>{t("shared.title")}</ViewTitle>
        <Callout tone="warn" urgent title={t("error.share.unusable")}>
          <p>{t("shared.over")}</p>
        </Callout>
      </div>
    );
  }
  if (read.data === undefined || region === undefined) {
    return read.error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    );
  }
  return (
    <div className="stack">
      <Shown trip={read.data} region={region} />
      <ReadAt at={read.dataUpdatedAt} isStale={read.error !== null} />
      <Calendar token={token} />
    </div>
  );
}

function Shown({ trip, region }: { trip: SharedTrip; region: RegionInfo }) {
  const { t, formats } = useText();
  return (
    <>
      <div className="stack stack--tight">
        <ViewTitle>
          <span className="visually-hidden">{t("shared.title")}: </span>
          {formats.day(trip.serviceDay)}
        </ViewTitle>
      </div>
      <Status trip={trip} />
      {trip.away !== undefined && <Away away={trip.away} />}
      <Facts trip={trip} vehicleFrom={region.dayAheadUntil} />
      <p className="soft">
        {t("shared.about", { day: formats.shortDay(trip.until), time: formats.time(trip.until) })}
      </p>
    </>
  );
}

/** By the device's own clock: it says only how old the page is. */
function ReadAt({ at, isStale }: { at: number; isStale: boolean }) {
  const { t, formats } = useText();
  return (
    <p className="soft numbers">
      {t(isStale ? "shared.stale" : "shared.readAt", { time: formats.time(at) })}
    </p>
  );
}

function Calendar({ token }: { token: string }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const make = useWrite("getSharedCalendar", { onSuccess: saveFile });
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button
          icon="clock"
          isPending={make.isPending}
          onPress={() => make.mutate({ body: { token, locale } })}
        >
          {t("shared.calendar")}
        </Button>
      </div>
      {make.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(make.error)}
        </Callout>
      )}
    </div>
  );
}
