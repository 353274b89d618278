import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";

/** What hard weather changes; assumed until somebody says otherwise. */
export const weatherRules: Pick<ServiceRules, "weather"> = {
  weather: {
    value: {
      heat: { slower: 1, earlier: minutes(10), indoors: true },
      frost: { slower: 1.1, earlier: minutes(10), indoors: true },
      ice: { slower: 1.3, earlier: minutes(15), indoors: true },
      dust: { slower: 1.25, earlier: minutes(15), indoors: true },
    },
    unverified: true,
    note: "Assumed: no measurement of Kyzylorda’s streets on ice or in a dust storm was found, and no rule says how long anybody may wait outside; to be put right from the service’s own drives",
  },
};
