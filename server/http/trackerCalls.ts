import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { AppError } from "../errors.ts";
import type { Services } from "../services/index.ts";
import { bearerOf } from "./bearer.ts";
import type { TrackerCall } from "./trackerKey.ts";

/** Reads a call of whatever convention; brought by `trackers`. */
export type ReadTracker = (raw: {
  query: Readonly<Record<string, unknown>>;
  body: unknown;
  isJson: boolean;
  bearer: string | undefined;
}) => TrackerCall | "unreadable";

/** As the links say that set phones up: what is before the query is where they send. */
export const TRACKER_CALLS = "/osmand";
const LARGEST = "16kb";
const JSON_TYPES = ["application/json", "application/*+json"];

/**
 * What trackers tell, in conventions of their own, and so no call of the interface. 200 with nothing says that it has arrived: whatever
 * became of the fix, the device forgets it. Anything else lets it keep and send again what it has: 400, 401 and 404 until somebody lets
 * it in or it is set up anew, 429 and 503 until a little later.
 */
export function trackerCalls(
  { readTracker, services }: { readTracker: ReadTracker; services: Pick<Services, "takeTracked"> },
  perTracker: RequestHandler,
): Router {
  const router = Router();
  const read: RequestHandler = (request, response, next) => {
    const call = readTracker(rawOf(request));
    if (call === "unreadable") throw new AppError("tracker.unreadable");
    response.locals.call = call;
    next();
  };
  router.use(
    onlyGetAndPost,
    express.json({ limit: LARGEST, type: JSON_TYPES }),
    express.urlencoded({ limit: LARGEST, extended: false }),
    read,
    perTracker,
    async (_request: Request, response: Response) => {
      await services.takeTracked(response.locals.call as TrackerCall);
      response.status(200).set("cache-control", "no-store").end();
    },
  );
  return router;
}

const onlyGetAndPost: RequestHandler = ({ method }, _response, next) => {
  next(method === "GET" || method === "POST" ? undefined : new AppError("request.unknownPath"));
};

const rawOf = (request: Request) => ({
  query: request.query,
  body: request.body as unknown,
  isJson: Boolean(request.is(JSON_TYPES)),
  bearer: bearerOf(request.get("authorization")),
});
