import { addSeconds, type ServiceDay } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Proposal } from "../../stores/proposals.ts";
import { recordFact } from "../records/recordFact.ts";
import type { PlanningNeeds } from "./needs.ts";
import { changedVehicles, newcomersOf, type Rearrangement } from "./rearrangements.ts";
import { made, readWorkedDay, type WorkedDay } from "./reworkDay.ts";
import type { ForDispatcher } from "./saveRearrangements.ts";

type Proposing = Pick<PlanningNeeds, "db" | "clock" | "termsOn" | "createId">;

/**
 * Keeps for a dispatcher what only they may accept. A run is in one open proposal at most; one planner at a time is at the day.
 */
export async function propose(
  { db, clock, termsOn, createId }: Proposing,
  serviceDay: ServiceDay,
  left: readonly ForDispatcher[],
): Promise<number> {
  if (left.length === 0) return 0;
  const at = clock.now();
  const { proposalHolds } = termsOn(serviceDay).rules.dayImproving.value;
  return db.transaction(async (tx) => {
    const known = await tx.proposals.listOfDay(serviceDay);
    const fresh = left.filter(
      ({ rearrangement }) => !known.some((one) => standsInTheWay(one, rearrangement)),
    );
    for (const { rearrangement, because } of fresh) {
      const id = createId();
      const holdsUntil = addSeconds(at, proposalHolds);
      const kept = { id, serviceDay, because, madeAt: at, holdsUntil, routes: rearrangement };
      await tx.proposals.add({ ...kept, status: "open" });
      await recordFact(tx, {
        ...{ kind: "plan.proposed", concerns: { serviceDay }, by: bySystem, at },
        details: { proposal: id, because, trips: concerned(rearrangement) },
      });
    }
    return fresh.length;
  });
}

function standsInTheWay({ status, routes }: Proposal, rearrangement: Rearrangement): boolean {
  const runs = new Set(rearrangement.map(({ shiftId }) => shiftId));
  return status === "open" && routes.some(({ shiftId }) => runs.has(shiftId));
}

/** Those who would ride with another vehicle, or with one at all. */
const concerned = (rearrangement: Rearrangement) => [
  ...changedVehicles(rearrangement).keys(),
  ...newcomersOf(rearrangement),
];

/** A proposal in the day as it is now. */
export interface ProposalNow {
  proposal: Proposal;
  worked: WorkedDay;
  /** undefined: it can no longer be made, or is worth nothing any more. */
  after: WorkedDay["plan"] | undefined;
}

/** The day's open proposals, each with what it would do now. */
export async function openProposals(deps: PlanningNeeds, serviceDay: ServiceDay): Promise<ProposalNow[]> {
  const open = (await deps.db.proposals.listOfDay(serviceDay)).filter(({ status }) => status === "open");
  if (open.length === 0) return [];
  const worked = await readWorkedDay(deps, serviceDay, { withWaiting: true });
  return open.map((proposal) => inDay(deps, worked, proposal));
}

/** What the proposal would do in the day. */
export function inDay(deps: PlanningNeeds, worked: WorkedDay, proposal: Proposal): ProposalNow {
  const after =
    proposal.holdsUntil > worked.day.now
      ? made(worked, { before: worked.plan, rearrangement: proposal.routes }, deps)
      : undefined;
  return { proposal, worked, after };
}

/** Ends what nobody has decided about while it held, or what the day has gone past. */
export async function expireProposals(deps: PlanningNeeds, serviceDay: ServiceDay): Promise<void> {
  for (const { proposal, after } of await openProposals(deps, serviceDay)) {
    if (after !== undefined) continue;
    await deps.db.transaction(async (tx) => {
      if (!(await tx.proposals.close(proposal.id, "expired"))) return;
      await recordFact(tx, {
        ...{ kind: "plan.expired", concerns: { serviceDay }, by: bySystem, at: deps.clock.now() },
        details: { proposal: proposal.id },
      });
    });
  }
}
