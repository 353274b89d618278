import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { ListKind } from "../../../shared/schemas/index.ts";

const ofFleet = ["vehicles", "drivers", "templates"] as const satisfies readonly ListKind[];

/** Whose lists somebody exchanges: a manager those of their fleet; people, their trips and places of the region are the department's. */
export const kindsOf = (role: OfficeRole): readonly ListKind[] =>
  role === "manager" ? ofFleet : ["riders", ...ofFleet, "places", "standing", "paperTrips"];
export const mayChangeLists = (role: OfficeRole): boolean => role !== "auditor";
export const maySettleAddresses = (role: OfficeRole): boolean => role === "chief" || role === "administrator";
/** Lists by which trips are asked for. */
export const isOfTrips = (kind: ListKind): kind is "standing" | "paperTrips" =>
  kind === "standing" || kind === "paperTrips";
