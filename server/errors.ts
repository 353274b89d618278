import { type ErrorCode, errorStatus } from "../shared/errors/index.ts";
import type { Offers } from "../shared/schemas/index.ts";

export interface AppErrorDetails {
  /** The field at fault, as a path such as `pickup.point.lat`. */
  field?: string;
  fields?: { field: string; message: string }[];
  values?: Record<string, string | number>;
  /** After how many seconds the same call may succeed. */
  retryAfter?: number;
  /** What can be had instead, as the wire has it. */
  instead?: Offers;
  cause?: unknown;
}

/** The one error type: something was refused. Never carries personal data. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly field: string | undefined;
  readonly fields: { field: string; message: string }[] | undefined;
  readonly values: Record<string, string | number> | undefined;
  readonly retryAfter: number | undefined;
  readonly instead: Offers | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.status = errorStatus[code];
    this.field = details.field;
    this.fields = details.fields;
    this.values = details.values;
    this.retryAfter = details.retryAfter;
    this.instead = details.instead;
  }
}

/** Postgres or Redis cannot be reached: error codes of sockets and of Postgres (class 08, 53300, 57014, 57P01 to 57P03). */
const outageCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND", "EAI_AGAIN"],
  ...["EHOSTUNREACH", "ENETUNREACH"],
  ...["08000", "08001", "08003", "08004", "08006", "53300", "57014", "57P01", "57P02", "57P03"],
]);
const outageNames = new Set(["MaxRetriesPerRequestError", "NoAnswerInTime"]);
/** Errors of the drivers that carry no code. */
const outageMessages = [
  "Connection terminated",
  "Connection is closed",
  "timeout exceeded when trying to connect",
  "timeout expired",
  "Query read timeout",
  "Client has encountered a connection error",
  "Client was closed and is not queryable",
  "Stream isn't writeable",
  "Command timed out",
];

/** Whether the error only says that a store is away, so that the same call may work later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (error instanceof AggregateError && error.errors.some(isOutage)) return true;
  if (typeof code === "string" && outageCodes.has(code)) return true;
  return outageNames.has(error.name) || outageMessages.some((text) => error.message.startsWith(text));
}
