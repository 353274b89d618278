import type { RiderId } from "../../../shared/ids/index.ts";
import type { RiderNeeds, SessionView } from "../../../shared/schemas/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";

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

/** Riders and who signs in. */
export interface PeopleUseCases {
  signInStaff(credentials: { username: string; password: string }, asker: Asker): Promise<SignedIn>;
  signInDriver(credentials: { phone: string; pin: string }, asker: Asker): Promise<SignedIn>;
  /** Makes a one-time code for the device that asks; the same answer, after the same work, for unknown phones. */
  requestSignInCode(phone: string, asker: Asker): Promise<{ expiresInSeconds: number }>;
  signInRider(credentials: { phone: string; code: string }, asker: Asker): Promise<SignedIn>;
  /** A one-time code for a rider on the phone, for any device. Is written down. */
  vouchForRider(actor: Actor, riderId: RiderId): Promise<{ code: string; expiresInSeconds: number }>;
  /** Writes down that somebody leaves. */
  noteSignOut(actor: Actor): Promise<void>;
  /** The person of a session, read anew; undefined when gone. */
  findSessionPerson(actor: Actor): Promise<SignedIn | undefined>;
  /** By name or phone in any writing, best first, a page of them; how many there are in all. */
  searchRiders(
    actor: Actor,
    asked: { text: string; offset: number; limit: number },
  ): Promise<{ riders: Rider[]; total: number }>;
  /** What somebody always needs, as a whole; that it was written is a fact, what it says is not. */
  setNeeds(
    actor: Actor,
    riderId: RiderId,
    needs: RiderNeeds,
  ): Promise<{ rider: Rider; recentTrips: TripRecord[] }>;
  /** Opening a record is written down. */
  getRider(actor: Actor, riderId: RiderId): Promise<{ rider: Rider; recentTrips: TripRecord[] }>;
}
