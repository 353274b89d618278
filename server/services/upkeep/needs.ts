import type { TravelTimeProvider } from "../../routing/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface UpkeepNeeds extends CommonNeeds {
  routing: Pick<TravelTimeProvider, "distance">;
}
