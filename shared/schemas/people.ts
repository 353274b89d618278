import { z } from "zod";
import { DriverId, RiderId, StaffId } from "../ids/index.ts";
import { readPhone } from "../phone/index.ts";
import { staffRoles } from "../roles/index.ts";
import { HomePlace, IsoInstant, Locale, MobilityAid } from "./common.ts";

export const StaffRole = z.enum(staffRoles);
export const Role = z.enum(["rider", "driver", ...staffRoles]);
export type Role = z.infer<typeof Role>;

/** In any form people write it; becomes E.164, e.g. `+77000001234`. What is wrong with it is said by an error code. */
export const Phone = z
  .string()
  .max(64)
  .transform((text, { issues }) => {
    const read = readPhone(text);
    if (read.kind === "phone") return read.e164;
    issues.push({ code: "custom", input: text, message: `phone.${read.fault}` });
    return z.NEVER;
  });

/** Spaces around it, capital letters and other forms of the same letters make no other name of it. */
export const Username = z
  .string()
  .max(64)
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(z.string().min(1).max(64));

export const StaffSignIn = z.object({
  username: Username,
  password: z.string().min(1).max(200),
  /** Of the second factor, where it is on: six digits of the app, or a recovery code. */
  code: z.string().max(20).optional(),
});
export const DriverSignIn = z.object({ phone: Phone, pin: z.string().regex(/^\d{4,8}$/) });
export const CodeRequest = z.object({ phone: Phone });
/** The same answer whether the phone is known or not. */
export const CodeRequested = z.object({ expiresInSeconds: z.int() });
/** Six digits of a code that was asked for, eight of one that the dispatcher told. */
export const RiderSignIn = z.object({ phone: Phone, code: z.string().regex(/^(\d{6}|\d{8})$/) });
/** A code for a rider on the phone: told once, and never seen again. */
export const VouchedCode = z.object({ code: z.string(), expiresInSeconds: z.int() });

export const SessionView = z.discriminatedUnion("role", [
  z.object({
    role: z.literal("rider"),
    id: RiderId,
    name: z.string(),
    locale: Locale,
    aid: MobilityAid,
    eligibility: z.object({ eligible: z.boolean(), validUntil: z.string().optional() }),
    home: HomePlace.optional(),
  }),
  z.object({
    role: z.literal("driver"),
    id: DriverId,
    name: z.string(),
    locale: Locale,
    /** Base64, 256 bits: seals what this driver reports on this device until the service has it. */
    reportKey: z.string(),
  }),
  z.object({
    role: StaffRole,
    id: StaffId,
    name: z.string(),
    locale: Locale,
    hasFactor: z.boolean().optional(),
  }),
]);
export type SessionView = z.infer<typeof SessionView>;

/** "Now" of the service: real, or the demo day's. Clients compute now = anchorService + (their now − anchorReal) × speed. */
export const ClockState = z.object({
  demo: z.boolean(),
  now: IsoInstant,
  /** Real instant at which `now` was true. */
  anchorReal: IsoInstant,
  speed: z.number(),
  paused: z.boolean(),
});
export type ClockState = z.infer<typeof ClockState>;
export const SetDemoClock = z.object({
  speed: z.number().min(1).max(120).optional(),
  paused: z.boolean().optional(),
});

/** Forward only: an instant that is past leaves the clock where it is. */
export const StepDemoClock = z.object({ to: IsoInstant });
/** `settled`: nothing is under way any more; false when that took too long. */
export const DemoClockStepped = z.object({ clock: ClockState, settled: z.boolean() });

export const DemoLogin = z.object({
  role: Role,
  screen: z.string(),
  login: z.string(),
  secret: z.string(),
  name: z.string(),
});
export const IssuedCode = z.object({ phone: z.string(), code: z.string(), issuedAt: IsoInstant });
