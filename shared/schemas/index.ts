export * from "./accounts.ts";
export * from "./api.ts";
export * from "./common.ts";
export * from "./dispatching.ts";
export * from "./driving.ts";
export { type Endpoint, type EndpointName, endpoints } from "./endpoints.ts";
export * from "./people.ts";
export * from "./region.ts";
export * from "./trips.ts";
