import { askingEndpoints } from "../../shared/schemas/askingEndpoints.ts";
import type { EndpointName } from "../../shared/schemas/endpoints.ts";
import { riderEndpoints } from "../../shared/schemas/riderEndpoints.ts";
import { ApiError } from "./errors.ts";

export interface Address {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** What a rider's first screen may ask comes with it; everybody else's calls come with their first one. */
const first: Readonly<Record<string, Address>> = { ...riderEndpoints, ...askingEndpoints };
let all: Promise<Readonly<Record<EndpointName, Address>>> | undefined;

/** Method and path of a call. Throws `network.offline` where the table of calls cannot be loaded. */
export async function endpointOf(name: EndpointName): Promise<Address> {
  return first[name] ?? (await loadAll())[name];
}

function loadAll() {
  all ??= import("../../shared/schemas/endpoints.ts").then(
    ({ endpoints }) => endpoints,
    () => {
      all = undefined; // to be tried again
      throw new ApiError("network.offline");
    },
  );
  return all;
}
