import compression from "compression";
import express, { type Application, type RequestHandler } from "express";
import type { AppParts } from "./appParts.ts";
import { clientPages } from "./clientPages.ts";
import { GATEWAY_CALLS, gatewayCalls } from "./gatewayCalls.ts";
import { healthRoutes } from "./health.ts";
import { createMetrics, onlyWithToken } from "./metrics.ts";
import { errorHandler, unknownPath } from "./middleware/errorHandler.ts";
import { createFairShare } from "./middleware/fairShare.ts";
import { refuseOtherOrigins } from "./middleware/origin.ts";
import { createLimiters } from "./middleware/rateLimits.ts";
import { createRequestLog } from "./middleware/requestLog.ts";
import { createSecurityHeaders } from "./middleware/securityHeaders.ts";
import { apiDocs } from "./openapi/apiDocs.ts";
import { QUEUE_BOARD, queueBoard } from "./queueBoard.ts";
import { registerEndpoints } from "./registerEndpoints.ts";
import { createHandlers } from "./routes/index.ts";
import { TRACKER_CALLS, trackerCalls } from "./trackerCalls.ts";

const LARGEST_BODY = "64kb";

/** The whole HTTP side, without listening. Order matters: what is cheap and refuses comes first. */
export function createApp(parts: AppParts): Application {
  const app = express();
  const metrics = createMetrics(parts.gauges, parts.registry);
  const fairShare = createFairShare(parts);
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trust);
  app.use(createSecurityHeaders({ https: parts.https, tileUrl: parts.region.readInfo().tiles?.url }));
  app.use(healthRoutes(parts.readiness));
  app.get("/metrics", onlyWithToken(parts.metricsToken), metrics.expose);
  app.use(createRequestLog(parts.logger), metrics.measure, fairShare.refuseFloods);
  app.use(compression());
  addApi(app, parts, fairShare.shareOut);
  app.use(clientPages(parts.clientFolder));
  app.use(unknownPath, errorHandler);
  return app;
}

function addApi(app: Application, parts: AppParts, shareOut: RequestHandler): void {
  const limiters = createLimiters(parts);
  app.use("/api", apiDocs());
  app.use(GATEWAY_CALLS, limiters.perAddress, gatewayCalls(parts.providers, parts.services));
  app.use(TRACKER_CALLS, limiters.perAddress, trackerCalls(parts, limiters.perTracker));
  app.use(
    "/api",
    limiters.perAddress,
    refuseOtherOrigins(parts.isAllowedOrigin),
    express.json({ limit: LARGEST_BODY, type: ["application/json", "application/*+json"] }),
    parts.session,
    limiters.perSession,
    shareOut,
  );
  registerEndpoints(app, {
    handlers: createHandlers(parts),
    onSessionEnded: parts.onSessionEnded,
    signDevice: parts.signDevice,
    callers: parts.callers,
    checkResponses: parts.checkResponses,
  });
  app.use(QUEUE_BOARD, queueBoard(parts.queues, parts.services));
  app.use("/api", unknownPath);
}
