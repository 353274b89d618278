import type { ErrorCode, Problem } from "../../shared/errors/index.ts";

/** What can go wrong before the server answers at all. */
export type NetworkCode = "network.offline" | "network.timeout" | "network.unreadable";

/** A call that did not succeed. `code` is stable; the sentence for people is the message of that code. */
export class ApiError extends Error {
  readonly code: ErrorCode | NetworkCode;
  readonly status: number;
  readonly field: string | undefined;
  readonly values: Record<string, string | number>;
  readonly correlationId: string | undefined;
  /** What can be had instead of what was to be confirmed. */
  readonly instead: Problem["instead"];

  constructor(code: ErrorCode | NetworkCode, problem: Partial<Problem> = {}) {
    super(problem.detail ?? code);
    this.name = "ApiError";
    this.code = code;
    this.status = problem.status ?? 0;
    this.field = problem.field ?? problem.fields?.[0]?.field;
    this.values = problem.values ?? {};
    this.correlationId = problem.correlationId;
    this.instead = problem.instead;
  }

  /** The server never took the call, or could not say so: the same call may be made again later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
}

/** Any refused answer as an error with a code; a proxy's own page (no problem details) becomes a bland one. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new ApiError(body.code, { ...body, status: response.status });
  const code = response.status >= 502 ? "service.unavailable" : "internal";
  return new ApiError(code, { status: response.status });
}

export const asApiError = (cause: unknown): ApiError =>
  cause instanceof ApiError ? cause : new ApiError("internal");
