import type { ListKind } from "../../../../shared/schemas/index.ts";
import type { DescribeList, ListContext } from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";
import { type OpenList, openList } from "../openList.ts";
import { describeDrivers } from "./drivers.ts";
import { describePaperTrips } from "./paperTrips.ts";
import { describePlaces } from "./places.ts";
import { describeRiders } from "./riders.ts";
import { describeStanding } from "./standing.ts";
import { describeTemplates } from "./templates.ts";
import { describeVehicles } from "./vehicles.ts";

export type OpenKind = (deps: ExchangeNeeds, context: ListContext) => Promise<OpenList>;

const opening =
  <Kept>(describe: DescribeList<Kept>): OpenKind =>
  async (deps, context) =>
    openList(await describe(deps, context));

/** Every kind of list. A new one is one description, and a line here. */
export const kinds: { readonly [Kind in ListKind]: OpenKind } = {
  riders: opening(describeRiders),
  vehicles: opening(describeVehicles),
  drivers: opening(describeDrivers),
  templates: opening(describeTemplates),
  places: opening(describePlaces),
  standing: opening(describeStanding),
  paperTrips: opening(describePaperTrips),
};
