export * from "./api.ts";
export * from "./common.ts";
export * from "./dispatch.ts";
export * from "./driving.ts";
export { type Endpoint, type EndpointName, endpoints } from "./endpoints.ts";
export * from "./region.ts";
export * from "./session.ts";
export * from "./trips.ts";
