import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type FixingHandlers = Pick<
  Handlers,
  | "setLock"
  | "unlock"
  | "withdrawVehicle"
  | "withdrawDriver"
  | "endWithdrawal"
  | "linkTrips"
  | "unlinkTrips"
  | "setNeeds"
>;

/** What the plan is not free to change: locks, what is withdrawn, trips that belong together, people's needs. */
export const fixingRoutes = ({ services, presenters }: RouteParts): FixingHandlers => ({
  setLock: async ({ actor, body }) => ({ run: presenters.run(await services.setLock(actor, body)) }),
  unlock: async ({ actor, params }) => {
    const run = await services.unlock(actor, params.lockId);
    return { run: run === undefined ? null : presenters.run(run) };
  },
  withdrawVehicle: ({ actor, body }) => services.withdraw(actor, body),
  withdrawDriver: ({ actor, body }) => services.withdraw(actor, body),
  endWithdrawal: ({ actor, params }) => services.endWithdrawal(actor, params.withdrawalId),
  linkTrips: ({ actor, body }) => services.linkTrips(actor, body),
  unlinkTrips: ({ actor, params }) => services.unlinkTrips(actor, params.linkId),
  setNeeds: async ({ actor, params, body }) => {
    const { rider, recentTrips } = await services.setNeeds(actor, params.riderId, body);
    return { rider: presenters.riderRecord(rider, recentTrips) };
  },
});
