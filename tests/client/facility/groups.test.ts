import { expect, it } from "vitest";
import { groupTrips } from "../../../client/facility/groups.ts";
import type { FacilityTrip } from "../../../shared/schemas/partners.ts";

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const trip = (riderName: string, of: Partial<FacilityTrip>): FacilityTrip => ({
  ...{ id: riderName as FacilityTrip["id"], riderName, direction: "from", status: "assigned" },
  ...{ wished: at("08:00"), canCallOff: false, ...of },
});
const ready = (readyAt: string) => ({
  whenReady: { forecast: at("08:00"), readyAt: at(readyAt), waits: false },
});

it("who is ready waits, longest first; others go later, come, or are done with", () => {
  const groups = groupTrips([
    trip("Ada", ready("08:10")),
    trip("Bek", ready("08:05")),
    trip("Cem", { whenReady: { forecast: at("09:00"), waits: true } }),
    trip("Dana", { expected: at("08:30") }),
    trip("Ewa", { direction: "to", expected: at("07:50") }),
    trip("Farid", { direction: "to", wished: at("07:40"), status: "unassigned" }),
    trip("Gul", { ...ready("08:00"), status: "boarded" }),
    trip("Hava", { direction: "to", status: "completed" }),
    trip("Ilyas", { status: "cancelled" }),
  ]);
  const names = Object.fromEntries(
    Object.entries(groups).map(([group, trips]) => [
      group,
      trips.map(({ riderName }: FacilityTrip) => riderName),
    ]),
  );
  expect(names).toEqual({
    waiting: ["Bek", "Ada"], // since 08:05 and 08:10
    toGo: ["Dana", "Cem"], // 08:30, and forecast for 09:00
    coming: ["Farid", "Ewa"], // by 07:40, expected at 07:50
    done: ["Gul", "Hava", "Ilyas"],
  });
});
