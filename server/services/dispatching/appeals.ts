import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { AppError } from "../../errors.ts";
import { amendTrip, getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

type Appeals = Pick<DispatchingUseCases, "listAppeals" | "answerAppeal">;

/** What riders have put before a person: read, and answered with a reason. What follows from an answer is done by the acts that are there. */
export function createAppeals({ db, clock }: DispatchingNeeds): Appeals {
  return {
    listAppeals(actor) {
      requireStaff(actor);
      return db.snapshot(async (tx) => {
        const open = await tx.facts.listOpenAppeals();
        const ids = open.flatMap(({ concerns: { tripId } }) => tripId ?? []);
        const records = new Map((await tx.trips.listByIds(ids)).map((record) => [record.trip.id, record]));
        return open.flatMap((made) => {
          const { tripId } = made.concerns;
          const record = tripId && records.get(tripId);
          return record === undefined ? [] : [{ made, record }]; // its trip was deleted with its person's data
        });
      });
    },

    async answerAppeal(actor, appealId, { outcome, reason }) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        const { tripId } = (await tx.facts.findAppeal(appealId))?.concerns ?? {};
        if (tripId === undefined) throw new AppError("appeal.unknown");
        const { trip } = await getTripRecord(tx, tripId);
        if (await tx.facts.isAppealAnswered(appealId)) throw new AppError("appeal.unknown");
        await amendTrip(tx, trip, {
          ...{ kind: "appeal.answered", concerns: ofTrip(trip), by: actor as FactBy, at: clock.now() },
          ...{ details: { appeal: appealId, outcome }, texts: { note: reason } },
        });
      });
    },
  };
}
