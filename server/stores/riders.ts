import type { RiderId } from "../../shared/ids/index.ts";
import type { RiderNeeds } from "../../shared/schemas/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Rider } from "../domain/people/model.ts";
import type { Page } from "./page.ts";

export interface RiderStore {
  /** Whoever else locks this rider waits until the transaction ends. */
  lock(id: RiderId): Promise<void>;
  /** As a whole. */
  setNeeds(id: RiderId, needs: RiderNeeds): Promise<void>;
  /** With what they are eligible by on `day` or, failing that, were last. */
  find(id: RiderId, day: ServiceDay): Promise<Rider | undefined>;
  /** Of those who have not left. */
  findByPhone(phone: string, day: ServiceDay): Promise<Rider | undefined>;
  /** Whose number one of these is, and whose contact's; of those in ordinary lists who have not left, by name. */
  listByNumbers(phones: readonly string[], day: ServiceDay): Promise<Rider[]>;
  /** Entitled on the day, in a category that is in force then. */
  isEligible(id: RiderId, day: ServiceDay): Promise<boolean>;
  /** Best first, by name or phone in any writing; how many there are in all. */
  search(text: string, page: Page, day: ServiceDay): Promise<{ riders: Rider[]; total: number }>;
}
