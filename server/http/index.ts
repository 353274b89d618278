export { createApp } from "./app.ts";
export type { AppParts, RateLimits, ReadinessPart, SendRedisCommand } from "./appParts.ts";
export { type Callers, createCallers, createTrust, type Trust } from "./callers.ts";
export { healthApp, waitingApp } from "./health.ts";
export { createHttpServer } from "./httpServer.ts";
export type { CallLimits } from "./middleware/fairShare.ts";
export { createOriginCheck, type OriginCheck } from "./middleware/origin.ts";
export { demoRateLimits, productionRateLimits } from "./middleware/rateLimits.ts";
export { createSessionMiddleware, type SessionParts, sessionCookie } from "./middleware/session.ts";
