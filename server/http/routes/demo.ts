import { toInstant } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type DemoHandlers = Pick<Handlers, "listDemoLogins" | "listDemoCodes" | "setDemoClock" | "stepDemoClock">;

export const demoRoutes = ({ services }: RouteParts): DemoHandlers => ({
  listDemoLogins: async () => ({ logins: await services.listDemoLogins() }),
  listDemoCodes: async ({ actor }) => ({ codes: await services.listDemoCodes(actor) }),
  setDemoClock: ({ actor, body }) => services.setDemoClock(actor, body),
  stepDemoClock: ({ actor, body }) => services.stepDemoClock(actor, toInstant(body.to)),
});
