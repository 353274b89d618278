import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { queryKey, useRead } from "../api/index.ts";
import { live, useLiveEvent } from "../live/index.ts";
import { currentHash, useHash, withNewest, withNewsSince } from "../state/index.ts";
import { ErrorState, Loading, lazyPart, placeText, useErrorText, useSay, useText } from "../ui/index.ts";
import type { Rider } from "./rider.ts";
import { TripList } from "./TripList.tsx";

const AskScreen = lazyPart(async () => (await import("./ask/AskScreen.tsx")).AskScreen);
const MyData = lazyPart(async () => (await import("./MyData.tsx")).MyData);
const OrderScreen = lazyPart(async () => (await import("./standing/OrderScreen.tsx")).OrderScreen);
const RepeatScreen = lazyPart(async () => (await import("./standing/RepeatScreen.tsx")).RepeatScreen);
const TripScreen = lazyPart(async () => (await import("./trip/TripScreen.tsx")).TripScreen);

/** The signed-in rider's views: list, request, one trip. All live from the same list of trips. */
export function RiderHome({ rider, region }: { rider: Rider; region: RegionInfo }) {
  const errorText = useErrorText();
  const { trips, error, retry, put } = useMyTrips();
  if (trips === undefined) {
    return error === null ? <Loading /> : <ErrorState text={errorText(error)} onRetry={retry} />;
  }
  return <RiderViews {...{ rider, region, trips, put }} />;
}

export interface RiderViewsProps {
  readonly rider: Rider;
  readonly region: RegionInfo;
  readonly trips: readonly RiderTrip[];
  /** Puts in what a call answered. */
  readonly put: (trip: RiderTrip) => void;
}

/** What the address asks for, of trips that are known. */
export function RiderViews({ rider, region, trips, put }: RiderViewsProps) {
  const hash = useHash();
  const [, view, id] = hash.split("/");
  const trip = trips.find((each) => each.id === id);
  return (
    <Suspense fallback={<Loading />}>
      {view === "ask" || (view === "change" && trip !== undefined) ? (
        <AskScreen {...{ rider, region, trips, put }} path={hash} />
      ) : view === "trips" && trip !== undefined ? (
        <TripScreen key={trip.id} {...{ trip, region, put }} canRepeat={rider.eligibility.eligible} />
      ) : view === "repeat" && trip !== undefined ? (
        <RepeatScreen key={trip.id} {...{ trip, trips }} />
      ) : view === "regular" && id !== undefined ? (
        <OrderScreen key={id} orderId={id} />
      ) : view === "data" ? (
        <MyData />
      ) : (
        <TripList {...{ rider, trips }} />
      )}
    </Suspense>
  );
}

/**
 * Where the change is in sight already: a toast would say it twice and lie over the plate. The trip's own page has it read
 * out; of the list only the card changes, so there it is said without being shown.
 */
function whereSeen(tripId: string, orderId: string | undefined): "itself" | "list" | "nowhere" {
  const [, view, id] = currentHash().split("/");
  if (view === "trips" && id === tripId) return "itself";
  if (view === "regular" && id === orderId) return "itself"; // its dates say it
  return view === undefined || view === "" ? "list" : "nowhere";
}

interface MyTrips {
  readonly trips: readonly RiderTrip[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** Puts in what a call answered; old news is left out. */
  readonly put: (trip: RiderTrip) => void;
}

function useMyTrips(): MyTrips {
  const { t, locale } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const mine = useRead("listMyTrips", undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    settle: withNewsSince,
  });
  const cursor = mine.data?.cursor;
  useEffect(() => {
    if (cursor !== undefined) live.start(cursor);
  }, [cursor]);

  type Mine = NonNullable<typeof mine.data>;
  const change = (how: (before: Mine) => Mine) =>
    cache.setQueryData<Mine>(queryKey("listMyTrips"), (before) => before && how(before));
  const put = (trip: RiderTrip) =>
    change((before) => ({ ...before, trips: [...withNewest(before.trips, trip)] }));
  useLiveEvent(live, "trip:changed", ({ cursor, data: trip }) => {
    const before = mine.data?.trips.find((each) => each.id === trip.id);
    put(trip);
    change((known) => ({ ...known, cursor: Math.max(known.cursor, cursor) }));
    if (before?.status === trip.status) return;
    const news = t("trip.changed.said", {
      to: placeText(trip.dropoff, locale),
      status: t(`status.${trip.status}`),
    });
    // One that its order no longer wants has let go of it.
    const seen = whereSeen(trip.id, trip.standingOrderId ?? before?.standingOrderId);
    if (seen !== "itself") say(news, seen === "list" ? "heard" : "info");
  });
  useLiveEvent(live, "state:lost", () => {
    change((known) => ({ ...known, cursor: 0 })); // what is read now counts, whatever was known
    void mine.refetch();
  });
  return { trips: mine.data?.trips, error: mine.error, retry: () => void mine.refetch(), put };
}
