import { accountEndpoints } from "./accountEndpoints.ts";
import { askingEndpoints } from "./askingEndpoints.ts";
import { dispatchEndpoints } from "./dispatchEndpoints.ts";
import { drivingEndpoints } from "./drivingEndpoints.ts";
import { officeEndpoints } from "./officeEndpoints.ts";
import { partnerEndpoints } from "./partnerEndpoints.ts";
import { reachEndpoints } from "./reachEndpoints.ts";
import { riderEndpoints } from "./riderEndpoints.ts";

/**
 * Every call of the HTTP interface: method, path and who may make it. Kept free of schemas, so that a browser bundle
 * can use it without carrying them; `api.ts` joins each name to its shapes, and the server refuses to start with one missing.
 * `reached`: whoever can be told something: riders, drivers, and who decides about trips.
 * `leader`: who asks for several people together: guardians, institutions, and who decides about trips.
 * `asker`: riders, their guardians, and who decides about trips. `anyone` needs no session; `staff` is who decides about trips (dispatcher, chief,
 * administrator), `office` who reads there, `officeChange` who changes, `audit` who watches over both; see `shared/roles`.
 */
export const endpoints = {
  ...riderEndpoints,
  ...askingEndpoints,
  ...reachEndpoints,
  ...accountEndpoints,
  ...drivingEndpoints,
  ...dispatchEndpoints,
  ...officeEndpoints,
  ...partnerEndpoints,
} as const satisfies Record<string, Endpoint>;

export interface Endpoint {
  method: "GET" | "POST";
  path: `/api/${string}`;
  who:
    | "anyone"
    | "signedIn"
    | "reached"
    | "rider"
    | "driver"
    | "staff"
    | "anyStaff"
    | "office"
    | "officeChange"
    | "audit"
    | "watch"
    | "administrator"
    | "facility"
    | "guardian"
    | "leader"
    | "asker";
}
export type EndpointName = keyof typeof endpoints;
