import type { DaySum, TripStatus } from "../../../../shared/schemas/index.ts";
import { type ServiceDay, secondsBetween } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import { drivenDistance } from "../../../domain/runs/drivenDistance.ts";
import type { Run } from "../../../domain/runs/model.ts";
import type { Stores } from "../../../stores/index.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DayToClose } from "./readDay.ts";

/** The day in numbers, and what of its record is doubtful. */
export async function sumDay(
  tx: Stores,
  { routing }: Pick<DispatchingNeeds, "routing">,
  { day, runs, trips, acts, solved }: DayToClose & { day: ServiceDay },
): Promise<DaySum> {
  const begun = runs.filter(({ shift }) => shift.startedAt !== undefined);
  const count = (status: TripStatus) => trips.filter(({ trip }) => trip.status === status).length;
  let driven = 0;
  for (const { shift } of begun)
    driven += drivenDistance(await tx.retention.readDriven(shift.id), routing.distance).driven;
  return {
    trips: {
      ...{ completed: count("completed"), noShow: count("noShow"), cancelled: count("cancelled") },
      ...{ refused: count("refused"), missed: count("missed") },
    },
    promises: await tx.promises.countPromises(day),
    runs: begun.length,
    kilometers: Math.round(driven / 100) / 10,
    hours: Math.round(begun.reduce((sum, run) => sum + hoursOf(run), 0) * 10) / 10,
    solvedOtherwise: solved.flatMap(({ concerns: { tripId }, details: { how } }) =>
      tripId === undefined ? [] : [{ tripId, how }],
    ),
    doubts: [...(await questionsOf(tx, day)), ...acts.flatMap(evidenceOf), ...runs.flatMap(unheardOf)],
  };
}

const hoursOf = ({ shift: { startedAt, endedAt } }: Run): number =>
  startedAt === undefined || endedAt === undefined ? 0 : secondsBetween(startedAt, endedAt) / 3600;

async function questionsOf(tx: Stores, day: ServiceDay): Promise<DaySum["doubts"]> {
  const open = await tx.facts.listOpenQuestions();
  return open
    .filter(({ concerns }) => concerns.serviceDay === day)
    .map(({ concerns: { tripId } }) => ({ kind: "question", ...(tripId !== undefined && { tripId }) }));
}

function evidenceOf({ concerns: { tripId }, details }: StoredFact): DaySum["doubts"] {
  const verdict = "evidence" in details ? details.evidence?.verdict : undefined;
  if (verdict === undefined || verdict === "plausible") return [];
  return [{ kind: "evidence", ...(tripId !== undefined && { tripId }) }];
}

const unheardOf = ({ shift }: Run): DaySum["doubts"] =>
  shift.unheardSince === undefined ? [] : [{ kind: "unheard", shiftId: shift.id }];
