import type { PlanningNeeds } from "../planning/index.ts";

/** A changed shift gives people to other vehicles: what that needs. */
export interface FleetNeeds extends PlanningNeeds {
  /** Names things for good, so that planning twice adds nothing. */
  stableId(name: string): string;
  /** Keyed. */
  digest(...words: string[]): string;
  /** 256 bits, as an address may carry them. */
  createToken(): string;
}
