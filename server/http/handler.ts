import type { z } from "zod";
import {
  auditRoles,
  dispatchingRoles,
  officeChangeRoles,
  officeRoles,
  staffRoles,
} from "../../shared/roles/index.ts";
import type { Api, ApiResponse, Endpoint, EndpointName, endpoints } from "../../shared/schemas/index.ts";
import type { Asker, SignedIn } from "../services/people/useCases.ts";

export type Actor = SignedIn["actor"];

type Endpoints = typeof endpoints;
type Parsed<N extends EndpointName, P extends "params" | "query" | "body"> =
  Api[N] extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined;

/** Calls open to anyone may come without an actor; all others have one, and it is of an allowed role. */
type ActorOf<N extends EndpointName> = Endpoints[N]["who"] extends "anyone" ? Actor | undefined : Actor;
type KeyOf<N extends EndpointName> = Api[N] extends { idempotent: true } ? string : undefined;

/** Beginning and ending the session of the call. */
export interface SessionDoor {
  /** A new session id with every sign-in, so that an id planted before is worth nothing after. */
  signIn(actor: Actor): Promise<void>;
  signOut(): Promise<void>;
  /** What its owner may know it by; "" where nobody is signed in. */
  name: string;
}

/** A call that was allowed and whose parts fit their schemas. */
export interface Call<N extends EndpointName> {
  actor: ActorOf<N>;
  params: Parsed<N, "params">;
  query: Parsed<N, "query">;
  body: Parsed<N, "body">;
  idempotencyKey: KeyOf<N>;
  /** Where the file lies that was sent, until the call is answered. */
  file: Api[N] extends { file: true } ? string : undefined;
  session: SessionDoor;
  /** Of the page that calls, found to be ours; programs have none. */
  origin: string | undefined;
  /** Of the network that it comes from. */
  address: string;
  /** What a program shows after `Authorization: Bearer`; "" of another kind. */
  bearer: string | undefined;
  /** Where it comes from; gives the device its cookie. For calls that ask for a code or sign in. */
  welcome(): Asker;
}

export type Handler<N extends EndpointName> = (call: Call<N>) => Promise<ApiResponse<N>>;
/** A call without a handler does not compile. */
export type Handlers = { [N in EndpointName]: Handler<N> };

/** Who may make a call; undefined: no session needed. */
export const allowedRoles: Record<Endpoint["who"], readonly Actor["role"][] | undefined> = {
  anyone: undefined,
  signedIn: ["rider", "driver", ...staffRoles],
  reached: ["rider", "driver", ...dispatchingRoles],
  rider: ["rider"],
  driver: ["driver"],
  staff: dispatchingRoles,
  asker: ["rider", "guardian", ...dispatchingRoles],
  anyStaff: staffRoles,
  office: officeRoles,
  officeChange: officeChangeRoles,
  audit: auditRoles,
  watch: ["chief", "administrator"],
  administrator: ["administrator"],
  facility: ["facility"],
  guardian: ["guardian"],
  leader: ["guardian", "facility", ...dispatchingRoles],
};
