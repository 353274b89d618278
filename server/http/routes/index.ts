import type { AppParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { demoRoutes } from "./demo.ts";
import { dispatchRoutes } from "./dispatching.ts";
import { drivingRoutes } from "./driving.ts";
import { authRoutes } from "./people.ts";
import { regionRoutes } from "./region.ts";
import { tripRoutes } from "./requesting.ts";

/** What handlers are made of: use cases, views, and the region as the screens need it. */
export type RouteParts = Pick<AppParts, "services" | "presenters" | "region">;

export const createHandlers = (parts: RouteParts): Handlers => ({
  ...authRoutes(parts),
  ...regionRoutes(parts),
  ...tripRoutes(parts),
  ...drivingRoutes(parts),
  ...dispatchRoutes(parts),
  ...demoRoutes(parts),
});
