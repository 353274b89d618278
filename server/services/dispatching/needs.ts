import type { LatLng } from "../../../shared/geo/index.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Trouble } from "../../domain/troubles/listTroubles.ts";
import type { PrintedFile } from "../../files/index.ts";
import type { RoadMap } from "../../routing/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { LookStore } from "../../stores/looks.ts";
import type { PresenceStore } from "../../stores/presence.ts";
import type { PlanningNeeds } from "../planning/index.ts";
import type { PhotoNeeds } from "../records/keepEntrance.ts";
import type { KnowingHouses } from "../records/placeKnownAs.ts";

export interface DispatchingNeeds extends PlanningNeeds, PhotoNeeds, KnowingHouses {
  /** Pages to be printed. */
  printSheets(file: PrintedFile): Promise<Uint8Array>;
  looks: LookStore;
  presence: PresenceStore;
  roadMap: RoadMap;
  /** The street that goes by this key; undefined: none. */
  findStreet(key: string): { name: LocalizedName; point: LatLng } | undefined;
  /** By what a street is known again in whatever language. */
  streetKeyOf(street: { name: Pick<LocalizedName, "kk">; point: LatLng }): string;
  /** What needs attention today: `createListOpenTroubles`. */
  listOpenTroubles(): Promise<Trouble[]>;
  /** The exchange whose key this is; undefined: nobody's. In a time that does not tell how much of it was right. */
  exchangeOf(key: string): string | undefined;
  /**
   * A call of one of these people was missed: true where it means that one of them is ready for a return ride, and need not be called back.
   */
  readyByMissedCall(tx: Stores, riders: readonly Rider[], at: Instant): Promise<boolean>;
}
