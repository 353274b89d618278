import type { DriverId, PlaceId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import type {
  LinkView,
  Locale,
  LocalizedName,
  PlaceHit,
  RiderNeeds,
  SessionView,
  Setup,
  StopPlace,
} from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type {
  DriverAccount,
  OpenAddress,
  Scopes,
  StaffRecord,
  StoredPasskey,
  StoredSession,
} from "../../stores/index.ts";
import type { MadeLink } from "./accounts/links.ts";
import type { ApplicationOffice } from "./applications/applicationOffice.ts";
import type { MergeOffice } from "./merging/mergeOffice.ts";
import type { PasskeyOptions } from "./needs.ts";
import type { PrivacyOffice } from "./privacy/privacyOffice.ts";
import type { RiderOffice } from "./riderOffice.ts";

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

export interface StaffUseCases {
  listStaff(actor: Actor): Promise<
    Scopes & {
      staff: StaffRecord[];
      places: { id: PlaceId; name: LocalizedName }[];
      /** Those who have consented to anybody. */
      riders: { id: RiderId; name: string }[];
    }
  >;
  /** Somebody new, or the same asked again, with a link to come by. */
  inviteStaff(
    actor: Actor,
    asked: Pick<StaffRecord, "id" | "username" | "name" | "role" | "scope">,
  ): Promise<{ person: StaffRecord; link: MadeLink }>;
  /** Their sessions end, whatever of it changes. Nobody changes their own. */
  changeStaff(
    actor: Actor,
    staffId: StaffId,
    duty: Pick<StaffRecord, "role" | "scope"> & { closed: boolean },
  ): Promise<StaffRecord>;
  resetStaff(actor: Actor, staffId: StaffId): Promise<MadeLink>;
}

export interface JoiningUseCases {
  /** What a link is for, without using it up. */
  readLink(token: string): Promise<LinkView>;
  joinStaff(
    asked: { token: string; name: string; password: string; locale: Locale; username?: string | undefined },
    asker: Asker,
  ): Promise<SignedIn>;
  setDriverPin(asked: { token: string; pin: string }, asker: Asker): Promise<SignedIn>;
}

export interface OwnAccountUseCases {
  getAccount(actor: Actor): Promise<
    Pick<StaffRecord, "username" | "hasFactor"> & {
      recoveryCodesLeft: number;
      sessions: StoredSession[];
      passkeys: StoredPasskey[];
    }
  >;
  /** All sessions end but the one that asks, named by `session`. */
  changePassword(
    actor: Actor,
    asked: { current: string; next: string; session: string },
    asker: Asker,
  ): Promise<void>;
  endOwnSessions(actor: Actor, which: { but: string } | { only: string }): Promise<void>;
  /** A secret for an app; nothing is asked for until a code of it was shown. */
  beginFactor(actor: Actor): Promise<{ secret: string; address: string }>;
  turnFactorOn(actor: Actor, code: string): Promise<{ recoveryCodes: string[] }>;
  turnFactorOff(actor: Actor, password: string, asker: Asker): Promise<void>;
}

/** `origin`: of the page that asks; programs have none, and no passkeys. `options` are for the browser's own dialog. */
export interface PasskeyUseCases {
  beginPasskey(actor: Actor, origin: string | undefined): Promise<{ options: PasskeyOptions }>;
  addPasskey(
    actor: Actor,
    asked: { name: string; response: unknown },
    origin: string | undefined,
  ): Promise<void>;
  removePasskey(actor: Actor, passkeyId: string): Promise<void>;
  beginPasskeySignIn(origin: string | undefined): Promise<{ options: PasskeyOptions }>;
  signInByPasskey(response: { id: string }, origin: string | undefined, asker: Asker): Promise<SignedIn>;
}

export interface DriverAccessUseCases {
  /** Of the operators that are somebody's to look after. */
  listDriverAccess(
    actor: Actor,
  ): Promise<(DriverAccount & { devices: { device: string; lastUsed: Instant }[] })[]>;
  makePinLink(actor: Actor, driverId: DriverId): Promise<MadeLink>;
  /** Its sessions end, and it is a stranger's again. */
  revokeDevice(actor: Actor, driverId: DriverId, device: string): Promise<void>;
}

export interface AddressUseCases {
  /** By a job: what lists told is looked for, in pieces. Once more changes nothing. */
  findAddresses(): Promise<void>;
  /** Those that a person has to decide, with what they may mean, best first. */
  listAddresses(
    actor: Actor,
    asked: { state: "doubtful" | "toAsk"; offset: number; limit: number },
  ): Promise<{
    addresses: (OpenAddress & { candidates: PlaceHit[] })[];
    counts: { waiting: number; doubtful: number; toAsk: number };
  }>;
  /** The place becomes the rider's home. Throws address.closed where somebody else has decided. */
  settleAddress(actor: Actor, riderId: RiderId, place: StopPlace): Promise<void>;
  /** Only the rider knows: it goes to those who call. */
  askForAddress(actor: Actor, riderId: RiderId): Promise<void>;
}

export interface SetupUseCases {
  getSetup(actor: Actor): Promise<Setup>;
}

/** Riders and who signs in. */
export interface PeopleUseCases
  extends StaffUseCases,
    JoiningUseCases,
    OwnAccountUseCases,
    PasskeyUseCases,
    DriverAccessUseCases,
    SetupUseCases,
    AddressUseCases,
    PrivacyOffice,
    RiderOffice,
    MergeOffice,
    ApplicationOffice {
  signInStaff(
    credentials: { username: string; password: string; code?: string | undefined },
    asker: Asker,
  ): Promise<SignedIn>;
  signInDriver(credentials: { phone: string; pin: string }, asker: Asker): Promise<SignedIn>;
  /** Makes a one-time code for the device that asks; the same answer, after the same work, for unknown phones. */
  requestSignInCode(phone: string, asker: Asker): Promise<{ expiresInSeconds: number }>;
  /** Brings it to its phone; throws where it may go through later. */
  sendSignInCode(codeId: string): Promise<void>;
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
