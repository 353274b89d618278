import { presentLearnedTime } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type LearnedHandlers = Pick<Handlers, "searchLearnedTimes" | "tellLearnedTime">;

/** How long things take by the service's own days. */
export const learnedTimeRoutes = ({ services }: RouteParts): LearnedHandlers => ({
  searchLearnedTimes: async ({ actor, body }) => {
    const { times, ...found } = await services.searchLearnedTimes(actor, body);
    return { ...found, times: times.map(presentLearnedTime) };
  },
  tellLearnedTime: async ({ actor, body }) => {
    await services.tellLearnedTime(actor, body);
    return { ok: true };
  },
});
