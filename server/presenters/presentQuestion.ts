import type { Question } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { StoredFact } from "../domain/facts/fact.ts";
import type { Act } from "../domain/runs/acts.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { presentWindow } from "./parts.ts";

/** A question with both versions, as the use cases give it. */
export interface QuestionPicture {
  raised: StoredFact<"question.raised">;
  record: TripRecord;
  acts: readonly (Act & { contradiction?: Question["contradiction"] | undefined })[];
}

export function presentQuestion({ raised, record, acts }: QuestionPicture): Question {
  const { question: id, contradiction, evidence } = raised.details;
  const { trip, rider, promise, vehicle } = record;
  return {
    ...{
      id,
      tripId: trip.id,
      riderName: rider.name,
      raised: toIso(raised.at),
      contradiction,
      status: trip.status,
    },
    ...(vehicle && { driverName: vehicle.driverName, plate: vehicle.plate }),
    ...(promise && { window: presentWindow(promise.pickupWindow) }),
    ...(evidence?.apart !== undefined && { apartMeters: evidence.apart }),
    ...(evidence?.early !== undefined && { earlyMinutes: Math.round(evidence.early / 60) }),
    acts: acts.map((act) => ({
      ...{ action: act.action, stop: act.kind, at: toIso(act.at), told: toIso(act.toldAt) },
      received: toIso(act.receivedAt),
      ...(act.contradiction !== undefined && { contradiction: act.contradiction }),
    })),
  };
}
