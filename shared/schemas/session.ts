import { z } from "zod";
import { DriverId, RiderId, StaffId } from "../ids/index.ts";
import { IsoInstant, Locale, MobilityAid } from "./common.ts";

export const Role = z.enum(["rider", "driver", "dispatcher", "admin"]);
export type Role = z.infer<typeof Role>;

/** E.164, e.g. `+77000001234`. Spaces, brackets and hyphens are taken out; a leading 8 means +7. */
export const Phone = z
  .string()
  .max(32)
  .transform((text) => text.replace(/[\s()-]/g, "").replace(/^8(?=\d{10}$)/, "+7"))
  .pipe(z.string().regex(/^\+\d{10,15}$/));

export const StaffSignIn = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
});
export const DriverSignIn = z.object({ phone: Phone, pin: z.string().regex(/^\d{4,8}$/) });
export const CodeRequest = z.object({ phone: Phone });
/** The same answer whether the phone is known or not. */
export const CodeRequested = z.object({ expiresInSeconds: z.int() });
export const RiderSignIn = z.object({ phone: Phone, code: z.string().regex(/^\d{6}$/) });

export const SessionView = z.discriminatedUnion("role", [
  z.object({
    role: z.literal("rider"),
    id: RiderId,
    name: z.string(),
    locale: Locale,
    aid: MobilityAid,
    eligibility: z.object({ eligible: z.boolean(), validUntil: z.string().optional() }),
    home: z.object({ label: z.string(), point: z.object({ lat: z.number(), lon: z.number() }) }).optional(),
  }),
  z.object({ role: z.literal("driver"), id: DriverId, name: z.string(), locale: Locale }),
  z.object({ role: z.enum(["dispatcher", "admin"]), id: StaffId, name: z.string(), locale: Locale }),
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

export const DemoLogin = z.object({
  role: Role,
  screen: z.string(),
  login: z.string(),
  secret: z.string(),
  name: z.string(),
});
export const IssuedCode = z.object({ phone: z.string(), code: z.string(), issuedAt: IsoInstant });
