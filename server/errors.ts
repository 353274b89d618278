import { type ErrorCode, errorStatus } from "../shared/errors/index.ts";

export interface AppErrorDetails {
  /** The field at fault, as a path such as `pickup.point.lat`. */
  field?: string;
  fields?: { field: string; message: string }[];
  values?: Record<string, string | number>;
  cause?: unknown;
}

/** The one error type: something was refused. Never carries personal data. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly field: string | undefined;
  readonly fields: { field: string; message: string }[] | undefined;
  readonly values: Record<string, string | number> | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.status = errorStatus[code];
    this.field = details.field;
    this.fields = details.fields;
    this.values = details.values;
  }
}
