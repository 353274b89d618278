import { z } from "zod";
import { DistrictId, DriverId, OperatorId, PlaceId, RiderId, StaffId } from "../ids/index.ts";
import { isOutsideRole } from "../roles/index.ts";
import { IsoInstant, Locale, LocalizedName, ServiceDayText, written } from "./common.ts";
import { StaffRole, Username } from "./people.ts";

const PersonName = written().min(1).max(120);
const NewPassword = z.string().min(1).max(200);
/** What a one-time link carries behind its `#`; it opens what it is for, once. */
const Token = z.string().regex(/^[\w-]{43}$/, "not a link of ours");
const uniqueCodes = <Code extends z.ZodType>(code: Code) => z.array(code).max(60);

/** What somebody of the staff does here, and for whom. Without operators or districts: for all. */
const ConsentOf = z.object({ riderId: RiderId, from: ServiceDayText, until: ServiceDayText.optional() });
const outside = {
  /** Of an institution: trips to and from these places. */
  places: uniqueCodes(PlaceId).min(1).optional(),
  /** Who has consented that their trips are seen, and from when until when. */
  people: z.array(ConsentOf).max(1000).optional(),
  /** Last day of the account. */
  lastDay: ServiceDayText.optional(),
};
const duty = {
  role: StaffRole,
  operators: uniqueCodes(OperatorId).min(1).optional(),
  districts: uniqueCodes(DistrictId).min(1).optional(),
  ...outside,
};
type Duty = z.output<z.ZodObject<typeof duty>>;
/** Which part of a duty is missing, or is not for this role. */
function wrongPart({ role, operators, districts, places, people, lastDay }: Duty): string | undefined {
  if (role === "manager" && operators === undefined) return "operators";
  if (role === "facility" && places === undefined) return "places";
  if (role === "guardian" && (people === undefined || people.length === 0)) return "people";
  if (role !== "facility" && places !== undefined) return "places";
  if (!isOutsideRole(role)) return (people ?? lastDay) === undefined ? undefined : "people";
  if (people?.some(({ from, until }) => until !== undefined && until < from)) return "people";
  return operators === undefined && districts === undefined ? undefined : "operators";
}
const checkDuty: z.core.CheckFn<Duty> = ({ value, issues }) => {
  const part = wrongPart(value);
  if (part !== undefined)
    issues.push({ code: "custom", message: "staff.wrongScope", path: [part], input: value });
};

/** `path` follows the address of this installation; shown once. */
export const EntryLink = z.object({ path: z.string(), expiresAt: IsoInstant });
export type EntryLink = z.infer<typeof EntryLink>;

export const StaffMember = z.object({
  id: StaffId,
  username: z.string(),
  name: z.string(),
  role: StaffRole,
  operators: z.array(OperatorId).optional(),
  districts: z.array(DistrictId).optional(),
  ...outside,
  /** `invited`: has a link to come by, and no password yet. */
  state: z.enum(["invited", "active", "closed"]),
  hasFactor: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;
const named = <Id extends z.ZodType>(id: Id) => z.array(z.object({ id, name: LocalizedName }));
export const StaffList = z.object({
  staff: z.array(StaffMember),
  operators: named(OperatorId),
  districts: named(DistrictId),
  places: named(PlaceId),
  /** Those who have consented, by name. */
  riders: z.array(z.object({ id: RiderId, name: z.string() })),
});

/** `id` is made by who asks: the same again answers with a new link for the same person. */
export const InviteStaff = z
  .object({ id: StaffId, username: Username, name: PersonName, ...duty })
  .check(checkDuty);
export const ChangeStaff = z.object({ ...duty, closed: z.boolean() }).check(checkDuty);

export const LinkToken = z.object({ token: Token });
export const LinkView = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("first") }),
  z.object({ purpose: z.literal("staff"), username: z.string(), name: z.string(), role: StaffRole }),
  z.object({ purpose: z.literal("pin"), name: z.string(), locale: Locale }),
]);
export type LinkView = z.infer<typeof LinkView>;
/** `username`: of the first administrator, who chooses it. */
export const JoinStaff = z.object({
  ...{ token: Token, name: PersonName, password: NewPassword, locale: Locale },
  username: Username.optional(),
});
/** Six digits or more, since people choose them. */
export const SetDriverPin = z.object({ token: Token, pin: z.string().regex(/^\d{6,8}$/, "6 to 8 digits") });

export const OwnSession = z.object({
  /** Names it; opens nothing. */
  id: z.string(),
  began: IsoInstant.optional(),
  lastCall: IsoInstant,
  /** Browser and system, as far as they tell. */
  device: z.string().optional(),
  isThis: z.boolean(),
});
/** Of WebAuthn, for the browser's own dialog: what else stands in it is the browser's matter. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });
const PasskeyResponse = z.looseObject({
  id: z.string().min(1).max(2000),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});
export const AddPasskey = z.object({ name: PersonName, response: PasskeyResponse });
export const RemovePasskey = z.object({ id: z.string().max(2000) });
export const PasskeySignIn = z.object({ response: PasskeyResponse });

export const OwnAccount = z.object({
  username: z.string(),
  hasFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), addedAt: IsoInstant })),
  sessions: z.array(OwnSession),
});
export type OwnAccount = z.infer<typeof OwnAccount>;
export const ChangePassword = z.object({ current: NewPassword, next: NewPassword });
/** Without `id`: all but the one that asks. */
export const EndSessions = z.object({ id: z.string().max(64).optional() });
/** For an app that makes codes: as an address (for a QR code) and to type in. */
export const FactorBegun = z.object({ address: z.string(), secret: z.string() });
export const FactorCode = z.object({ code: z.string().regex(/^\d{6}$/, "6 digits") });
/** Shown once. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const FactorOff = z.object({ password: NewPassword });

export const DriverAccess = z.object({
  id: DriverId,
  name: z.string(),
  phone: z.string(),
  operatorId: OperatorId,
  hasPin: z.boolean(),
  devices: z.array(z.object({ id: z.uuid(), lastUsed: IsoInstant })),
});
export type DriverAccess = z.infer<typeof DriverAccess>;

/** What the service needs before its first trip, in the order in which one thing needs the other. */
export const setupSteps = [
  ...(["region", "operators", "contracts", "vehicles", "drivers", "pins", "shifts", "riders"] as const),
  ...(["dispatchers", "phone", "sms"] as const),
] as const;
export const SetupStep = z.enum(setupSteps);
export type SetupStep = z.infer<typeof SetupStep>;
/** `count`: how many there are, where that says something. `needed`: there is no first trip without it. */
export const Setup = z.object({
  steps: z.array(
    z.object({ step: SetupStep, count: z.int().optional(), isDone: z.boolean(), isNeeded: z.boolean() }),
  ),
});
export type Setup = z.infer<typeof Setup>;
