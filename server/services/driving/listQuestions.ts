import type { StoredFact } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases, OpenQuestion } from "./useCases.ts";

/** What dispatchers are asked, the oldest first: of all days, since what is not answered stays open. */
export function createListQuestions({ db }: DrivingNeeds): DrivingUseCases["listQuestions"] {
  return (actor) => {
    requireStaff(actor);
    return db.snapshot(async (tx) => {
      const open = await tx.facts.listOpenQuestions();
      const ids = open.flatMap(({ concerns: { tripId } }) => tripId ?? []);
      const records = new Map((await tx.trips.listByIds(ids)).map((record) => [record.trip.id, record]));
      const questions = await Promise.all(open.map((raised) => withVersions(tx, raised, records)));
      return questions.filter((each) => each !== undefined);
    });
  };
}

async function withVersions(
  tx: Stores,
  raised: StoredFact<"question.raised">,
  records: ReadonlyMap<string, TripRecord>,
): Promise<OpenQuestion | undefined> {
  const record = records.get(raised.concerns.tripId ?? "");
  if (record === undefined) return undefined; // its trip was deleted with its person's data
  return { raised, record, acts: await tx.acts.listOfQuestion(raised.details.question) };
}
