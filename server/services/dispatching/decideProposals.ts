import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { ProposalView } from "../../../shared/schemas/index.ts";
import { atLocalTime, nextServiceDay, type Seconds, toIso } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { type PersonChange, personChanges, routeTotals } from "../../domain/scheduling/index.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import {
  commitPlacing,
  inDay,
  openProposals,
  type ProposalNow,
  readWorkedDay,
  refuseOutdated,
  untilSaved,
  whoIsPlaced,
} from "../planning/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** What planners may not change by themselves: shown with its effect on each person as of now, and decided. */
export function createDecideProposals(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "listProposals" | "acceptProposal" | "declineProposal"> {
  return {
    async listProposals(actor) {
      requireStaff(actor);
      const today = todayOf(deps);
      const days = [today, nextServiceDay(today)];
      const found = await Promise.all(days.map((day) => openProposals(deps, day)));
      return found.flat().flatMap((each) => toView(each, deps) ?? []);
    },

    async acceptProposal(actor, id) {
      requireStaff(actor);
      const { serviceDay } = await getProposal(deps, id);
      await untilSaved(serviceDay, () => acceptOnce(deps, actor, id)).catch(refuseOutdated);
    },

    async declineProposal(actor, id) {
      requireStaff(actor);
      await deps.db.transaction(async (tx) => {
        const { status, serviceDay } = await getProposal({ db: tx }, id);
        if (status === "declined") return;
        if (!(await tx.proposals.close(id, "declined"))) throw new AppError("proposal.closed");
        const happened = { by: actor, at: deps.clock.now(), details: { proposal: id } };
        await recordFact(tx, { kind: "plan.declined", concerns: { serviceDay }, ...happened });
      });
    },
  };
}

async function getProposal({ db }: { db: Pick<DispatchingNeeds["db"], "proposals"> }, id: string) {
  const proposal = await db.proposals.find(id);
  if (proposal === undefined) throw new AppError("proposal.unknown");
  return proposal;
}

/** As it would be made now; only what it touches has to be as it was. */
async function acceptOnce(deps: DispatchingNeeds, actor: Actor, id: string): Promise<void> {
  const proposal = await getProposal(deps, id);
  if (proposal.status === "accepted") return;
  if (proposal.status !== "open") throw new AppError("proposal.closed");
  const { serviceDay, routes } = proposal;
  const worked = await readWorkedDay(deps, serviceDay, { withWaiting: true });
  const { after } = inDay(deps, worked, proposal);
  if (after === undefined) throw new AppError("plan.stale");
  const placed = await whoIsPlaced(deps, worked, [routes]);
  const change = { day: worked.day, before: worked.plan, after, placed, refused: [] };
  const alongside = async (tx: Stores) => {
    if (!(await tx.proposals.close(id, "accepted"))) throw new AppError("proposal.closed");
    const happened = { by: actor, at: deps.clock.now(), details: { proposal: id } };
    await recordFact(tx, { kind: "plan.accepted", concerns: { serviceDay }, ...happened });
  };
  await commitPlacing(deps, { ...change, alongside }, actor);
}

function toView(
  { proposal, worked, after }: ProposalNow,
  { region }: DispatchingNeeds,
): ProposalView | undefined {
  if (after === undefined) return undefined; // ended at the next look at the day
  const { day, waiting, problem, plan } = worked;
  const changes = personChanges(plan, after);
  const people = new Map<TripId, Person>([
    ...waiting.map((record) => [record.trip.id, record] as const),
    ...day.runs.flatMap((run) => run.stops.map((stop) => [stop.tripId, stop] as const)),
  ]);
  const plates = new Map(day.runs.map(({ shift }) => [shift.id, shift.vehicle.plate]));
  const saved = routeTotals(problem, plan).seconds - routeTotals(problem, after).seconds;
  const local = (at: Seconds) => toIso(atLocalTime(day.serviceDay, at, region.timeZone));
  return {
    ...{ id: proposal.id, serviceDay: proposal.serviceDay, because: proposal.because },
    ...{ made: toIso(proposal.madeAt), until: toIso(proposal.holdsUntil) },
    savedDriveMinutes: Math.round(saved / 60),
    people: changes.flatMap((change) => {
      const person = people.get(change.tripId);
      return person === undefined ? [] : [personOf(person, change, { plates, local })];
    }),
  };
}

type Person = Pick<RunStopRecord, "trip" | "rider">;
interface Words {
  plates: ReadonlyMap<ShiftId, string>;
  local(at: Seconds): string;
}

function personOf(
  { trip, rider }: Person,
  { before, after, vehicleChanged, pickupLater, dropoffLater }: PersonChange,
  { plates, local }: Words,
): ProposalView["people"][number] {
  const plateOf = (shiftId: ShiftId | undefined) => (shiftId && plates.get(shiftId)) ?? "";
  return {
    ...{ tripId: trip.id, riderName: rider.name, phone: rider.phone },
    ...{ pickupShiftMinutes: pickupLater / 60, dropoffShiftMinutes: dropoffLater / 60 },
    ...((vehicleChanged || before === undefined) && { toPlate: plateOf(after?.shiftId) }),
    ...(vehicleChanged && { fromPlate: plateOf(before?.shiftId) }),
    ...(after?.pickupAt !== undefined && { pickup: local(after.pickupAt) }),
  };
}
