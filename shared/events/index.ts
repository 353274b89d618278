import { z } from "zod";
import type { ErrorCode } from "../errors/index.ts";
import type { RunView } from "../schemas/dispatching.ts";
import type { Manifest } from "../schemas/driving.ts";
import { type PositionPlace, PositionReport } from "../schemas/driving.ts";
import type { ClockState, IssuedCode } from "../schemas/people.ts";
import { AtDesk } from "../schemas/presence.ts";
import type { BoardTrip, RiderTrip } from "../schemas/trips.ts";

/** One vehicle in a batch: id, latitude, longitude, heading (degrees), instant (UTC milliseconds, service clock). */
export type VehicleFrame = [vehicleId: string, lat: number, lon: number, heading: number, at: number];

/**
 * News with a place in the order of things. `cursor` grows; a client that was away says the last one it saw and gets
 * what it missed, or is told to read everything anew.
 */
export interface Numbered<T> {
  cursor: number;
  data: T;
}

/** What changed on the dispatcher's board; trips and runs not named stay as they are. */
export interface BoardChange {
  serviceDay: string;
  planVersion: number;
  runs: RunView[];
  trips: BoardTrip[];
  /** Runs that are no longer: their shift was taken out. */
  gone: GoneRun[];
}
/** `version`: as of which it is no longer; put back, it has a larger one. */
export interface GoneRun {
  shiftId: string;
  version: number;
}

/** Named `thing:past-tense`. The same map serves both ends. */
export interface ServerToClientEvents {
  /** To the rider concerned. */
  "trip:changed": (news: Numbered<RiderTrip>) => void;
  /** To the driver of the run. */
  "manifest:changed": (news: Numbered<Manifest>) => void;
  /** To a driver's devices: how many are connected. */
  "devices:changed": (devices: { count: number }) => void;
  /** To dispatchers. */
  "board:changed": (news: Numbered<BoardChange>) => void;
  /** To dispatchers: one was asked or answered; read them anew. */
  "questions:changed": () => void;
  /** To dispatchers: a change of the plan waits for them, or does so no longer; read them anew. */
  "proposals:changed": () => void;
  /** To dispatchers: a trouble is there, gone or somebody's, or something was handed over; read them anew. */
  "troubles:changed": () => void;
  /** To dispatchers: who is at the board, and where on it; read it anew. */
  "colleagues:changed": () => void;
  /** To dispatchers and drivers: a road is closed or open again; read them anew. */
  "roads:changed": () => void;
  /** To dispatchers and drivers: a driver relieves another, or does so no longer; read one's own anew. */
  "reliefs:changed": () => void;
  /** To dispatchers: whom to ring and what was answered is otherwise; read it anew. */
  "notices:changed": () => void;
  /** To dispatchers: the telephone rings, or somebody has dealt with it; read the calls anew. */
  "calls:changed": () => void;
  /** One array per tick: all vehicles to dispatchers, the rider's own vehicle to the rider. */
  "vehicles:moved": (frames: VehicleFrame[]) => void;
  "clock:changed": (clock: ClockState) => void;
  /** Demo only, to dispatchers: a rider's one-time code. */
  "code:issued": (code: z.infer<typeof IssuedCode>) => void;
  /** The session ended; the socket is closed after it. */
  "session:ended": () => void;
}

export type MissedEvent =
  | { event: "trip:changed"; news: Numbered<RiderTrip> }
  | { event: "manifest:changed"; news: Numbered<Manifest> }
  | { event: "board:changed"; news: Numbered<BoardChange> };

/** `reset`: too much was missed (or nothing was seen yet): read the state by HTTP and go on from `cursor`. */
export type ResumeAnswer =
  | { kind: "missed"; cursor: number; missed: MissedEvent[] }
  | { kind: "reset"; cursor: number };

export type Ack = { ok: true; place?: PositionPlace } | { ok: false; code: ErrorCode; field?: string };

export const Resume = z.object({ cursor: z.int().min(0).nullable() });

/** Handlers parse what arrives: types do not check data from outside. */
export const clientToServer = {
  ...{ "position:reported": PositionReport, "session:resumed": Resume },
  /** A dispatcher's page: what it has before it now. */
  "desk:moved": AtDesk,
} as const;

export interface ClientToServerEvents {
  "position:reported": (report: z.input<typeof PositionReport>, ack: (result: Ack) => void) => void;
  "desk:moved": (at: z.input<typeof AtDesk>, ack: (result: Ack) => void) => void;
  "session:resumed": (
    resume: z.input<typeof Resume>,
    ack: (answer: ResumeAnswer | Extract<Ack, { ok: false }>) => void,
  ) => void;
}
