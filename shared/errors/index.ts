import { z } from "zod";

/**
 * The closed list of application errors: stable code to HTTP status. Expected outcomes ("no vehicle fits") are not
 * here: they are answers. The sentence for people is the message `error.<code>` of `shared/i18n`.
 */
export const errorStatus = {
  "request.invalid": 400,
  "request.notJson": 400,
  "request.tooLarge": 413,
  "request.unknownPath": 404,
  "request.idempotencyKeyMissing": 400,
  "request.idempotencyKeyReused": 422,
  "phone.tooShort": 400,
  "phone.tooLong": 400,
  "phone.notANumber": 400,
  "session.missing": 401,
  "session.expired": 401,
  "session.wrongCredentials": 401,
  "session.codeExpired": 401,
  "session.wrongOrigin": 403,
  "session.forbidden": 403,
  "rate.limited": 429,
  "rider.unknown": 404,
  "rider.notEligible": 422,
  "trip.unknown": 404,
  "trip.samePlace": 422,
  "trip.outsideArea": 422,
  "trip.unknownPlace": 422,
  "trip.inThePast": 422,
  "trip.tooFarAhead": 422,
  "trip.outsideServiceHours": 422,
  "trip.noServiceThatDay": 422,
  "trip.leadTimeTooShort": 422,
  "trip.dayAheadOnly": 422,
  "trip.overlapsOwnTrip": 409,
  "trip.tooFarFromOwnTrip": 409,
  "trip.apartFromOwnTrip": 409,
  "trip.illegalChange": 409,
  "trip.tooManyCompanions": 422,
  "stop.unknown": 404,
  "stop.notYours": 403,
  "stop.notNext": 409,
  "stop.noShowTooEarly": 409,
  "act.unknown": 404,
  "act.settled": 409,
  "question.unknown": 404,
  "report.unreadable": 422,
  "act.inTheFuture": 422,
  "act.beforeTheLast": 409,
  "act.afterTheNext": 409,
  "act.superseded": 409,
  "act.leanedOn": 409,
  "act.inQuestion": 409,
  "act.askedAnew": 409,
  "act.dayClosed": 409,
  "shift.unknown": 404,
  "shift.notYours": 403,
  "shift.notStarted": 409,
  "shift.ended": 409,
  "shift.expired": 409,
  "shift.otherDay": 409,
  "shift.stopsRemain": 409,
  "run.doubted": 409,
  "plan.stale": 409,
  "plan.violation": 409,
  "position.implausible": 422,
  "demo.off": 404,
  "service.unavailable": 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export const ErrorCode = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

/** RFC 9457 problem details, as every refused call answers (`application/problem+json`). */
export const Problem = z.object({
  type: z.string().describe("`urn:invataxi:error:<code>`"),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  detail: z.string().optional(),
  /** The field at fault, as a path such as `pickup.point.lat`. */
  field: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
