import {
  MutationCache,
  onlineManager,
  type Query,
  QueryCache,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import type { EndpointName } from "../../shared/schemas/endpoints.ts";
import { type CallArguments, type CallInput, call } from "./call.ts";
import { ApiError } from "./errors.ts";

/**
 * `call` retries reads by itself, so the cache does not. Whenever the server says that nobody is signed in any more, the
 * cached session says so too, and the page shows its sign-in.
 */
export function createQueryClient(): QueryClient {
  // A page opened without a connection would otherwise not notice that there is one again.
  onlineManager.setOnline(navigator.onLine);
  const noteSession = (cause: Error) => {
    if (!(cause instanceof ApiError)) return;
    if (cause.code !== "session.missing" && cause.code !== "session.expired") return;
    client.setQueryData(queryKey("getSession"), { session: null });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noteSession }),
    mutationCache: new MutationCache({ onError: noteSession }),
    defaultOptions: {
      queries: { retry: false, staleTime: 15_000, networkMode: "always", refetchOnReconnect: hasFailed },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return client;
}

/** What could not be read while there was no connection is read when it is back. The rest comes by news. */
const hasFailed = ({ state }: Query): boolean => state.status === "error";

/** The cache key of a read: name, then what it was asked with. */
export function queryKey<N extends EndpointName>(name: N, ...[input]: CallArguments<N>): QueryKey {
  const { params, query, body } = input ?? {};
  const isAsIs = params === undefined && query === undefined && body === undefined;
  return isAsIs ? [name] : [name, { params, query, body }];
}

export interface ReadOptions<T = unknown> {
  readonly enabled?: boolean;
  readonly staleTime?: number;
  readonly refetchInterval?: number | false;
  readonly keepPrevious?: boolean;
  /** What to make of an answer when news was put into the cache while it was on its way; the answer alone unless said. */
  readonly settle?: (answer: T, known: T | undefined) => T;
}

/** A read through the cache: `useRead("getTrip", { params: { tripId } })`. */
export function useRead<N extends EndpointName>(
  name: N,
  input?: CallInput<N>,
  { keepPrevious = false, settle = (answer) => answer, ...options }: ReadOptions<ApiResponse<N>> = {},
): UseQueryResult<ApiResponse<N>, ApiError> {
  const read = call as (name: N, input: unknown) => Promise<ApiResponse<N>>;
  const cache = useQueryClient();
  const key = queryKey(name, ...([input] as unknown as CallArguments<N>));
  return useQuery<ApiResponse<N>, ApiError>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const answer = await read(name, { ...input, signal });
      return settle(answer, cache.getQueryData<ApiResponse<N>>(key));
    },
    ...(keepPrevious ? { placeholderData: (previous: ApiResponse<N> | undefined) => previous as never } : {}),
    ...options,
  });
}

/** A write: `const cancel = useWrite("cancelTrip"); cancel.mutate({ params, body })`. */
export function useWrite<N extends EndpointName>(
  name: N,
  options: { onSuccess?: (answer: ApiResponse<N>, input: CallInput<N>) => void } = {},
): UseMutationResult<ApiResponse<N>, ApiError, CallInput<N>> {
  const write = call as (name: N, input: unknown) => Promise<ApiResponse<N>>;
  return useMutation<ApiResponse<N>, ApiError, CallInput<N>>({
    mutationFn: (input) => write(name, input),
    ...(options.onSuccess === undefined ? {} : { onSuccess: options.onSuccess }),
  });
}
