import type { MakeTracker } from "../../../shared/schemas/index.ts";
import { nextServiceDay } from "../../../shared/time/index.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownTracker, TrackerOwner } from "../../domain/runs/tracker.ts";
import { AppError } from "../../errors.ts";
import { canChangeFleet, canChangeRules } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { trackerHash } from "../records/trackerHash.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetChange, requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

/** What they told is counted of so many service days, today's included. */
const DAYS = 7;

/**
 * Devices whose positions are let in. Of a vehicle or a driver whoever may change these does so; a server, which speaks for the devices
 * of everybody, is for whoever may change the rules.
 */
export function createTrackers(deps: FleetNeeds): Trackers {
  const list = createList(deps);
  return { listTrackers: list, makeTracker: createMake(deps, list), revokeTracker: createRevoke(deps, list) };
}
type Trackers = Pick<FleetUseCases, "listTrackers" | "makeTracker" | "revokeTracker">;

/** Servers too: whoever enters a device behind one has to name it. */
const createList =
  (deps: FleetNeeds): Trackers["listTrackers"] =>
  async (actor) => {
    const since = nextServiceDay(todayOf(deps), 1 - DAYS);
    return deps.db.trackers.list({ scope: requireFleetScope(actor), since });
  };

const createMake =
  (deps: FleetNeeds, list: Trackers["listTrackers"]): Trackers["makeTracker"] =>
  async (actor, wanted) => {
    requireFleetChange(actor);
    const token = wanted.kind === "forwarded" ? undefined : deps.createToken();
    await deps.db.transaction(async (tx) => {
      const concerns = await requireOwn(tx, actor, wanted);
      const at = deps.clock.now();
      const { trackerId: id, kind, ...said } = wanted;
      const hash = token === undefined ? undefined : trackerHash(deps, token);
      // What was told once cannot be told again.
      if (!(await tx.trackers.add({ ...said, id, kind, hash, at })))
        throw new AppError(kind === "forwarded" ? "tracker.deviceTaken" : "request.idempotencyKeyReused");
      const details = { tracker: id, as: kind };
      await recordFact(tx, { kind: "tracker.made", concerns, by: actor, at, details });
    });
    return { token, trackers: await list(actor) };
  };

const createRevoke =
  ({ db, clock }: FleetNeeds, list: Trackers["listTrackers"]): Trackers["revokeTracker"] =>
  async (actor, id) => {
    requireFleetChange(actor);
    await db.transaction(async (tx) => {
      const known = await tx.trackers.find(id);
      if (known === undefined || !mayRevoke(actor, known)) throw new AppError("tracker.unknown");
      const at = clock.now();
      if (!(await tx.trackers.revoke(id, at))) return; // it was before
      const concerns = concernsOf(known.owner);
      await recordFact(tx, { kind: "tracker.revoked", concerns, by: actor, at, details: { tracker: id } });
    });
    return list(actor);
  };

const mayRevoke = (actor: Actor, { operatorId, districtId }: KnownTracker): boolean =>
  operatorId === undefined ? canChangeRules(actor) : canChangeFleet(actor, { operatorId, districtId });

const concernsOf = (owner: TrackerOwner | undefined): Concerns =>
  owner === undefined
    ? {}
    : owner.of === "vehicle"
      ? { vehicleId: owner.vehicleId }
      : { driverId: owner.driverId };

/** Throws vehicle.unknown, driver.unknown or tracker.unknown for what is not the actor's business. */
async function requireOwn(tx: Stores, actor: Actor, wanted: MakeTracker): Promise<Concerns> {
  if (wanted.kind === "server") {
    if (!canChangeRules(actor)) throw new AppError("session.forbidden");
    return {};
  }
  if (wanted.kind === "forwarded") {
    const server = await tx.trackers.find(wanted.serverId);
    const isThere = server?.kind === "server" && server.revokedAt === undefined;
    if (!isThere) throw new AppError("tracker.unknown", { field: "serverId" });
  }
  const { owner } = wanted;
  const found =
    owner.of === "vehicle"
      ? await tx.roster.findVehicle(owner.vehicleId)
      : await tx.roster.findDriver(owner.driverId);
  if (found === undefined || !canChangeFleet(actor, found))
    throw new AppError(owner.of === "vehicle" ? "vehicle.unknown" : "driver.unknown", { field: "owner" });
  return concernsOf(owner);
}
