import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { needTexts } from "../../request/needTexts.ts";
import { type Formats, type Translate, useText } from "../../ui/index.ts";

/** Times kept apart: asked for, promised, expected, actual; and what was asked for otherwise. */
function factsOf(trip: RiderTrip, t: Translate, formats: Formats): [string, string][] {
  const { promise, estimated, outlook, actual } = trip;
  const closed = trip.story.find(({ what }) => what.key === ("story.noShow" satisfies MessageKey))?.at;
  const wished = t(trip.requested.kind === "leaveAt" ? "when.leaveAt" : "when.arriveBy", {
    day: formats.day(trip.requested.at),
    time: formats.time(trip.requested.at),
  });
  const expected = (of: "pickup" | "dropoff") =>
    outlook?.of === of ? formats.timeRange(outlook.likely) : estimated && formats.time(estimated[of]);
  const facts: [string, string | undefined][] = [
    [t("trip.wished"), wished],
    [t("trip.promised"), promise && formats.timeRange(promise.pickupWindow)],
    [t("trip.latestArrival"), promise?.latestArrival && formats.time(promise.latestArrival)],
    [t("trip.expected"), actual.pickup ? undefined : expected("pickup")],
    [t("trip.atDoor"), actual.arrived && formats.time(actual.arrived)],
    [t("trip.pickedUp"), actual.pickup && formats.time(actual.pickup)],
    [t("trip.closed"), closed && formats.time(closed)],
    [t("trip.expectedArrival"), actual.dropoff ? undefined : expected("dropoff")],
    [t("trip.droppedOff"), actual.dropoff && formats.time(actual.dropoff)],
    [t("ask.aid"), t(`aid.${trip.aid}`)],
    [t("ask.companions"), t("ask.companionsCount", { count: trip.companions })],
    [t("ask.assistance"), t(`assistance.${trip.assistance}`)],
    [t("ask.moreNeeds"), needTexts(trip.needs, t).join(" · ") || undefined],
    [t("ask.purpose"), t(`purpose.${trip.purpose}`)],
    [t("ask.note"), trip.note],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

export function TripFacts({ trip }: { trip: RiderTrip }) {
  const { t, formats } = useText();
  return (
    <section className="card">
      <h2>{t("trip.details")}</h2>
      <dl className="facts">
        {factsOf(trip, t, formats).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
