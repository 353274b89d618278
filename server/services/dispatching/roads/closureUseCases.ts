import type { LatLng } from "../../../../shared/geo/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type {
  AcceptClosure,
  AskedClosure,
  Crossing,
  LocalizedName,
} from "../../../../shared/schemas/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { RoadClosure } from "../../../domain/roads/closure.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { KnownClosure } from "../../../stores/index.ts";
import type { Detours } from "../../planning/index.ts";

/** A closure on the map. */
export interface DrawnClosure extends RoadClosure {
  lines: LatLng[][];
}

/** What a closure would do. */
export interface ShownClosure {
  closure: DrawnClosure;
  detours: Detours;
}

/** A closure that was accepted, with its trips as they stand now. */
export interface ClosureRecord {
  closure: KnownClosure & { lines: LatLng[][] };
  state: "planned" | "closed" | "over" | "undone";
  undoUntil?: Instant | undefined;
  moved: TripRecord[];
  late: TripRecord[];
  /** As it was written when it was accepted. */
  fact: StoredFact<"road.closed">;
}

export type ClosureResult =
  | { result: "accepted"; closure: ClosureRecord }
  | { result: "changed"; shown: ShownClosure; changed: TripId[] };

/** When a road or a bridge cannot be passed. Part of the room's use cases. */
export interface ClosureUseCases {
  listRoads(actor: Actor): {
    streets: { street: string; name: LocalizedName }[];
    bridges: { bridge: string; name: LocalizedName; unverified: boolean }[];
  };
  listCrossings(actor: Actor, street: string): Crossing[];
  /** Changes nothing. Throws road.unknown, road.noStretch, road.closesNothing, closure.alreadyOver. */
  previewClosure(actor: Actor, asked: AskedClosure): Promise<ShownClosure>;
  /** All of it as it was shown, or nothing; throws plan.stale where the plan keeps changing, and what `previewClosure` throws. */
  acceptClosure(actor: Actor, wanted: AcceptClosure): Promise<ClosureResult>;
  /** The road is open before its time; people keep the vehicles that they have got. Throws closure.unknown. Once more changes nothing. */
  liftClosure(actor: Actor, closureId: string): Promise<ClosureRecord>;
  /** Of today and later, and those that can still be taken back. */
  listClosures(actor: Actor): Promise<ClosureRecord[]>;
  /** For a driver: what is closed today or will be. */
  listClosedRoads(actor: Actor): Promise<DrawnClosure[]>;
}
