import { ledgerLines } from "../../domain/trips/ledgerLines.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What was promised of a trip and what became of it, for whoever may see the trip. */
export const createReadPromises =
  ({ db }: RequestingNeeds, getTrip: RequestingUseCases["getTrip"]): RequestingUseCases["getPromises"] =>
  async (actor, tripId) => {
    const { facts } = await getTrip(actor, tripId);
    return ledgerLines(await db.promises.listEntries(tripId), facts);
  };
