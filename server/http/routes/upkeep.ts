import { presentBackups, presentHealth } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

export const upkeepRoutes = ({
  services,
}: Pick<RouteParts, "services">): Pick<Handlers, "getBackups" | "getHealth"> => ({
  getBackups: async ({ actor }) => presentBackups(await services.readBackups(actor)),
  getHealth: async ({ actor }) => presentHealth(await services.readHealth(actor)),
});
