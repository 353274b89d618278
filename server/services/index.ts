import type { LatLng } from "../../shared/geo/index.ts";
import type { RiderId, ShiftId, TripId, VehicleId } from "../../shared/ids/index.ts";
import type {
  ChangeEffect,
  ClockState,
  NewTripRequest,
  PositionReport,
  Reason,
  SessionView,
} from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Run, Vehicle, VehiclePosition } from "../domain/fleet/model.ts";
import type { FixVerdict } from "../domain/runs/plausiblePosition.ts";
import type { Actor, Rider, StopActionCommand, TripRecord } from "../domain/trips/model.ts";

/** Everything on a service day, as one consistent read. */
export interface BoardRecord {
  serviceDay: ServiceDay;
  planVersion: number;
  /** The last event that this picture contains. */
  cursor: number;
  vehicles: Vehicle[];
  /** undefined while nobody can tell where vehicles are, because Redis is away. */
  positions: VehiclePosition[] | undefined;
  runs: Run[];
  trips: TripRecord[];
}

export interface RefusalLine {
  shiftId: ShiftId;
  plate: string;
  blocking: Reason;
  relaxation?: Reason | undefined;
}

/** Where somebody asks from who is not signed in yet. */
export interface Asker {
  /** The id in the device's own cookie. */
  device: string;
  /** It got that id with this very call: it may be anybody, and any number of them. */
  isNew: boolean;
  /** Of the network; of IPv6 the part that one household has. */
  address: string;
}

/** Who signed in, and what the browser may know of them. */
export interface SignedIn {
  actor: Actor;
  view: SessionView;
}

/**
 * The use cases, one file each, joined in `compose.ts`. Each checks what the actor may do (policies), throws AppError for
 * what is refused, and commits change and outbox together.
 */
export interface Services {
  signInStaff(credentials: { username: string; password: string }, asker: Asker): Promise<SignedIn>;
  signInDriver(credentials: { phone: string; pin: string }, asker: Asker): Promise<SignedIn>;
  /** Makes a one-time code for the device that asks; the same answer, after the same work, for unknown phones. */
  requestSignInCode(phone: string, asker: Asker): Promise<{ expiresInSeconds: number }>;
  signInRider(credentials: { phone: string; code: string }, asker: Asker): Promise<SignedIn>;
  /** A one-time code for a rider on the phone, for any device. Leaves an audit row. */
  vouchForRider(actor: Actor, riderId: RiderId): Promise<{ code: string; expiresInSeconds: number }>;
  /** Writes down that somebody leaves. */
  noteSignOut(actor: Actor): Promise<void>;
  /** The person of a session, read anew; undefined when gone. */
  findSessionPerson(actor: Actor): Promise<SignedIn | undefined>;

  /** `key` is the Idempotency-Key: the same key and request answers as the first time, another request under it is an error. */
  requestTrip(actor: Actor, request: NewTripRequest, key: string): Promise<TripRecord>;
  cancelTrip(actor: Actor, tripId: TripId, note?: string): Promise<TripRecord>;
  getTrip(actor: Actor, tripId: TripId): Promise<TripRecord>;
  listMyTrips(actor: Actor): Promise<{ trips: TripRecord[]; cursor: number }>;
  /** Position of the trip's vehicle and the way still ahead, while the rider may know it (assigned today until dropped off). */
  getTripVehicle(actor: Actor, tripId: TripId): Promise<{ position?: VehiclePosition; path: LatLng[] }>;
  /** For a trip without a vehicle: the nearest other time at which it could have one, if it can still be asked for. */
  findOtherTime(actor: Actor, tripId: TripId): Promise<Instant | undefined>;

  getManifest(actor: Actor): Promise<{ run: Run | undefined; cursor: number }>;
  startShift(actor: Actor, shiftId: ShiftId): Promise<Run>;
  endShift(actor: Actor, shiftId: ShiftId): Promise<Run>;
  reportStopAction(actor: Actor, command: StopActionCommand): Promise<Run>;
  /** What became of the fix; throws position.implausible (`at`, `point`) for one that cannot be true. */
  reportPosition(actor: Actor, report: PositionReport): Promise<Exclude<FixVerdict, "odd">>;

  getBoard(actor: Actor, day?: ServiceDay): Promise<BoardRecord>;
  getTripDetail(actor: Actor, tripId: TripId): Promise<{ record: TripRecord; refusal: RefusalLine[] }>;
  previewAssign(actor: Actor, tripId: TripId, shiftId: ShiftId): Promise<ChangeEffect>;
  assignTrip(actor: Actor, tripId: TripId, shiftId: ShiftId, planVersion: number): Promise<TripRecord>;
  unassignTrip(actor: Actor, tripId: TripId, planVersion: number): Promise<TripRecord>;
  retryTrip(actor: Actor, tripId: TripId): Promise<TripRecord>;
  refuseTrip(actor: Actor, tripId: TripId, note: string): Promise<TripRecord>;
  /** By name or phone in any writing, best first, a page of them; how many there are in all. */
  searchRiders(
    actor: Actor,
    asked: { text: string; offset: number; limit: number },
  ): Promise<{ riders: Rider[]; total: number }>;
  /** Opening a record leaves an audit row. */
  getRider(actor: Actor, riderId: RiderId): Promise<{ rider: Rider; recentTrips: TripRecord[] }>;
  getRunPath(actor: Actor, shiftId: ShiftId): Promise<LatLng[]>;

  getClock(): Promise<ClockState>;
  setDemoClock(
    actor: Actor,
    change: { speed?: number | undefined; paused?: boolean | undefined },
  ): Promise<ClockState>;
  listDemoLogins(): Promise<
    { role: Actor["role"]; screen: string; login: string; secret: string; name: string }[]
  >;
  listDemoCodes(actor: Actor): Promise<{ phone: string; code: string; issuedAt: string }[]>;

  // used by the sockets
  /** What changed, as it stands now. */
  listRecords(ids: {
    trips: TripId[];
    runs: ShiftId[];
  }): Promise<{ trips: TripRecord[]; runs: Run[]; planVersion: number; serviceDay: ServiceDay }>;
  /** Riders who may see this vehicle now. */
  listWatchingRiders(vehicleIds: VehicleId[]): Promise<Map<VehicleId, RiderId[]>>;

  // used by the workers
  assignRequestedTrip(tripId: TripId): Promise<"assigned" | "unassigned" | "nothingToDo">;
  refreshEstimates(shiftId: ShiftId): Promise<void>;
  /** Ends trips that nobody served and nobody will any more as missed; answers how many. */
  missOverdueTrips(): Promise<number>;
}
