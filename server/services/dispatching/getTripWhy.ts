import type { ShiftId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import { atLocalTime, toIso } from "../../../shared/time/index.ts";
import type { PlacingExplanation, PlacingPrice } from "../../domain/scheduling/index.ts";
import { phrase } from "../../domain/trips/phrase.ts";
import { explainPlace } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { refusalInWords } from "./refusalInWords.ts";
import type { DispatchingUseCases, WhyLine } from "./useCases.ts";

type Found = NonNullable<Awaited<ReturnType<typeof explainPlace>>>;

/**
 * Why a trip goes with its vehicle: what that costs, what the next best would have cost, and of vehicles that will stand nearer the
 * rule that keeps each away. By the day as it is now, which is not always why it was decided so.
 */
export function createGetTripWhy(deps: DispatchingNeeds): DispatchingUseCases["getTripWhy"] {
  return async (actor, tripId) => {
    requireStaff(actor);
    const record = await getTripRecord(deps.db, tripId);
    const found =
      record.placement === undefined || !isMovable(record.trip)
        ? undefined
        : await explainPlace(deps, record);
    return found === undefined ? [] : linesOf(found, deps);
  };
}

function linesOf({ day, explanation }: Found, { region }: DispatchingNeeds): WhyLine[] {
  const { chosen, next, nearer } = explanation;
  const plates = new Map(day.runs.map(({ shift }) => [shift.id, shift.vehicle.plate]));
  const plateOf = (id: ShiftId) => plates.get(id) ?? "";
  const price = (other: PlacingPrice): Phrase =>
    inWords(other, chosen, toIso(atLocalTime(day.serviceDay, other.pickupAt, region.timeZone)));
  const lines: WhyLine[] = [
    {
      shiftId: chosen.shiftId,
      what: phrase("why.chosen", { plate: plateOf(chosen.shiftId), ...own(chosen) }),
    },
    next === undefined
      ? { what: phrase("why.noOther") }
      : {
          shiftId: next.shiftId,
          what: phrase("why.next", { plate: plateOf(next.shiftId) }),
          because: price(next),
        },
  ];
  for (const { shiftId, away, because } of nearer) {
    const values = { plate: plateOf(shiftId), away: inMinutes(away), own: inMinutes(chosen.away) };
    const words = "code" in because ? refusalInWords(because, day.runs) : price(because);
    lines.push({ shiftId, what: phrase("why.nearer", values), because: words });
  }
  return lines;
}

const inMinutes = (length: number): number => Math.round(length / 60);

const own = ({ driving, delay, delayed }: PlacingExplanation["chosen"]) => ({
  minutes: Math.max(0, inMinutes(driving)),
  delay: delayed === 0 ? 0 : Math.max(1, inMinutes(delay)),
});

/** The other vehicle against the one that has the trip. */
function inWords(other: PlacingPrice, chosen: PlacingPrice, at: string): Phrase {
  const more = inMinutes(other.driving - chosen.driving);
  const delay = other.delayed === 0 ? 0 : Math.max(1, inMinutes(other.delay));
  return phrase(more < 0 ? "why.priceLess" : "why.priceMore", { minutes: Math.abs(more), delay, at });
}
