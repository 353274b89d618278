import type { Problem } from "../../shared/errors/index.ts";
import type { ApiBody, ApiParams, ApiQuery, ApiResponse, EndpointName } from "../../shared/schemas/index.ts";
import { endpoints } from "../../shared/schemas/index.ts";

export interface CallInput<N extends EndpointName> {
  params?: ApiParams<N>;
  query?: ApiQuery<N>;
  body?: ApiBody<N>;
  idempotencyKey?: string;
}

/** Somebody who makes calls of the public interface, signed in or not. */
export interface Caller {
  /** Throws RefusedCall for a coded refusal. */
  call<N extends EndpointName>(name: N, input?: CallInput<N>): Promise<ApiResponse<N>>;
}

/** The server said no. */
export class RefusedCall extends Error {
  readonly code: string;
  constructor(name: EndpointName, problem: Partial<Problem>) {
    super(`${name}: ${problem.code ?? "no answer"}${problem.field ? ` (${problem.field})` : ""}`);
    this.name = "RefusedCall";
    this.code = problem.code ?? "unknown";
  }
}

/** One simulated person's browser: the public API with a cookie of its own. */
export class ApiSession implements Caller {
  readonly baseUrl: string;
  private readonly cookies = new Map<string, string>();

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl.replace(/\/$/, "");
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Throws RefusedCall for a coded refusal and TypeError when nobody answers. */
  async call<N extends EndpointName>(name: N, input: CallInput<N> = {}): Promise<ApiResponse<N>> {
    const { method, path } = endpoints[name];
    const response = await fetch(this.baseUrl + fillPath(path, input), {
      method,
      headers: this.headers(input.idempotencyKey),
      ...(method === "POST" && { body: JSON.stringify(input.body ?? {}) }),
      signal: AbortSignal.timeout(20_000),
    });
    this.keepCookies(response.headers.getSetCookie());
    const answer: unknown = await response.json();
    if (!response.ok) throw new RefusedCall(name, answer as Partial<Problem>);
    return answer as ApiResponse<N>;
  }

  private headers(idempotencyKey: string | undefined): Record<string, string> {
    return {
      "content-type": "application/json",
      origin: this.baseUrl,
      cookie: this.cookie,
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
    };
  }

  private keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [pair = ""] = line.split(";");
      const cut = pair.indexOf("=");
      if (cut > 0) this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
  }
}

function fillPath(path: string, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const query = new URLSearchParams((input.query ?? {}) as Record<string, string>).toString();
  return query ? `${filled}?${query}` : filled;
}
