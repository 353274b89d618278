import { IntlMessageFormat } from "intl-messageformat";
import { type ErrorCode, errorStatus, type Problem } from "../../shared/errors/index.ts";
import { errors as sentences } from "../../shared/i18n/en/errors.ts";
import { AppError, isOutage } from "../errors.ts";

/** Codes of what Express and its body parser refuse, by the `type` of their errors. */
const parserCodes: Readonly<Record<string, ErrorCode>> = {
  "entity.parse.failed": "request.notJson",
  "encoding.unsupported": "request.notJson",
  "charset.unsupported": "request.notJson",
  "entity.too.large": "request.tooLarge",
};

/** Whatever was thrown, as one of the closed list of errors. What nobody expected is `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isOutage(error)) return new AppError("service.unavailable", { cause: error });
  if (!(error instanceof Error)) return new AppError("internal", { cause: error });
  if (isUnstorable(error)) return new AppError("request.invalid", { cause: error });
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (typeof type === "string" && parserCodes[type] !== undefined)
    return new AppError(parserCodes[type], { cause: error });
  // A path that cannot be decoded, a body cut short: the caller's mistake, of which nothing needs to be told.
  const isCallers = typeof status === "number" && status >= 400 && status < 500;
  return new AppError(isCallers ? "request.invalid" : "internal", { cause: error });
}

/**
 * A value that fits its schema and yet no column: a NUL character, the year 0, a number beyond int4. Postgres says so by
 * a code of class 22, data exception.
 */
function isUnstorable(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code);
}

/** The English sentence, for who reads the answer without our screens; these have their own in three languages. */
function sentenceOf(code: ErrorCode, values: AppError["values"]): string {
  try {
    return String(new IntlMessageFormat(sentences[`error.${code}`], "en").format(values));
  } catch {
    return code; // whoever threw it left out a value; the answer must not fail over that
  }
}

/** RFC 9457. Says nothing of the inside: the cause stays in the log, found by the correlation id. */
export function presentProblem(error: AppError, correlationId: string): Problem {
  const { code, field, fields, values, instead } = error;
  return {
    type: `urn:invataxi:error:${code}`,
    title: sentenceOf(code, values),
    status: errorStatus[code],
    code,
    ...(field !== undefined && { field }),
    ...(fields !== undefined && { fields }),
    ...(values !== undefined && { values }),
    ...(instead !== undefined && { instead }),
    correlationId,
  };
}
