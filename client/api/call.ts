import type { ApiBody, ApiParams, ApiQuery, ApiResponse } from "../../shared/schemas/api.ts";
import type { EndpointName } from "../../shared/schemas/endpoints.ts";
import { type Address, endpointOf } from "./endpointOf.ts";
import { ApiError, errorOf } from "./errors.ts";
import { noteReached, noteUnreached } from "./reachability.ts";
import { noteServerTime } from "./serverTime.ts";

type Part<Name extends string, Shape> = [Shape] extends [never]
  ? { readonly [P in Name]?: never }
  : undefined extends Shape
    ? { readonly [P in Name]?: Shape }
    : { readonly [P in Name]: Shape };

/** What a call needs: exactly the parts its endpoint declares. */
export type CallInput<N extends EndpointName> = Part<"params", ApiParams<N>> &
  Part<"query", ApiQuery<N>> &
  Part<"body", ApiBody<N>> & {
    /** Made once per form and kept while the form is tried again, so that a repeat is harmless. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

/** The input may be left out where nothing in it is required. */
export type CallArguments<N extends EndpointName> =
  Record<never, never> extends CallInput<N> ? [input?: CallInput<N>] : [input: CallInput<N>];

interface AnyInput {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  readonly file?: Blob;
}

const TIMEOUT_MS = 15_000;
/** Tens of thousands of rows over a slow line. */
const FILE_TIMEOUT_MS = 300_000;
const GET_RETRY_DELAYS_MS = [300, 1_200];

/**
 * Makes one call of the interface. Throws `ApiError` for every refusal and every network failure. Reads are retried
 * twice; writes never are: the form decides, and keeps its idempotency key.
 */
export async function call<N extends EndpointName>(
  name: N,
  ...[input]: CallArguments<N>
): Promise<ApiResponse<N>> {
  const { method } = await endpointOf(name);
  const delays = method === "GET" ? [...GET_RETRY_DELAYS_MS] : [];
  for (;;) {
    try {
      return (await callOnce(name, (input ?? {}) as AnyInput)) as ApiResponse<N>;
    } catch (cause) {
      const delay = delays.shift();
      const mayRetry = cause instanceof ApiError && cause.isTransient && cause.status !== 429;
      if (delay === undefined || !mayRetry || input?.signal?.aborted === true) throw cause;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/** A call whose body is a file. */
export const sendFile = <N extends EndpointName>(
  name: N,
  file: Blob,
  input: CallInput<N>,
): Promise<ApiResponse<N>> => callOnce(name, { ...(input as AnyInput), file }) as Promise<ApiResponse<N>>;

/** A call that answers with a file, and what it is to be called. */
export async function fetchFile<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
): Promise<{ file: Blob; name: string }> {
  const response = await send(name, { ...(input as AnyInput) }, FILE_TIMEOUT_MS);
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  return { file: await response.blob(), name: named?.[1] ?? "list" };
}

async function callOnce(name: EndpointName, input: AnyInput): Promise<unknown> {
  const response = await send(name, input, input.file === undefined ? TIMEOUT_MS : FILE_TIMEOUT_MS);
  try {
    return await response.json();
  } catch {
    throw new ApiError("network.unreadable", { status: response.status });
  }
}

async function send(name: EndpointName, input: AnyInput, timeout: number): Promise<Response> {
  const address = await endpointOf(name);
  const response = await reach(urlOf(address, input), {
    method: address.method,
    credentials: "same-origin",
    headers: headersOf(input),
    signal: deadline(input.signal, timeout),
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(input.file === undefined ? {} : { body: input.file }),
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const sent = performance.now();
    const response = await fetch(url, init);
    noteServerTime(response, { sent, received: performance.now() });
    noteReached();
    return response;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    noteUnreached();
    const timedOut = cause instanceof DOMException && cause.name === "TimeoutError";
    throw new ApiError(timedOut ? "network.timeout" : "network.offline");
  }
}

function deadline(signal: AbortSignal | undefined, after: number): AbortSignal {
  const timeout = AbortSignal.timeout(after);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

function headersOf(input: AnyInput): Record<string, string> {
  return {
    accept: "application/json",
    ...(input.body === undefined ? {} : { "content-type": "application/json" }),
    ...(input.file === undefined ? {} : { "content-type": "application/octet-stream" }),
    ...(input.idempotencyKey === undefined ? {} : { "idempotency-key": input.idempotencyKey }),
  };
}

/** The address of a call: path parameters filled in, query appended, nothing undefined. */
export function urlOf(address: Address, input: AnyInput): string {
  const path = address.path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(input.params?.[key])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
