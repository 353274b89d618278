export { createApp } from "./app.ts";
export type { AppParts, RateLimits, ReadinessPart, SendRedisCommand } from "./appParts.ts";
export { healthRoutes } from "./health.ts";
export { createOriginCheck, type OriginCheck } from "./middleware/origin.ts";
export { demoRateLimits, productionRateLimits } from "./middleware/rateLimits.ts";
export { createSessionMiddleware, type SessionParts, sessionCookie } from "./middleware/session.ts";
