/** Postgres or Redis cannot be reached: error codes of sockets and of Postgres (class 08, 53300, 57P01 to 57P03). */
const outageCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND", "EAI_AGAIN"],
  ...["08000", "08001", "08003", "08004", "08006", "53300", "57P01", "57P02", "57P03"],
]);
const outageNames = new Set(["MaxRetriesPerRequestError"]);
/** Errors of the drivers that carry no code. */
const outageMessages = [
  "Connection terminated",
  "Connection is closed",
  "timeout exceeded when trying to connect",
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
