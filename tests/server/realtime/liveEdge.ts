import { MemoryStore } from "express-session";
import { createSocketLimits } from "../../../server/compose/limits.ts";
import type { NumberedEvent } from "../../../server/events/eventBus.ts";
import type { DomainEvent } from "../../../server/events/events.ts";
import {
  createCallers,
  createOriginCheck,
  createSessionMiddleware,
  createTrust,
} from "../../../server/http/index.ts";
import { createLogger } from "../../../server/logger.ts";
import { createPresenters } from "../../../server/presenters/index.ts";
import { createRealtime, type MovedVehicle, type RealtimeParts } from "../../../server/realtime/index.ts";
import { daysFrom, instant, minutes, seconds } from "../../../shared/time/index.ts";
import { ApiCaller } from "../../support/apiCaller.ts";
import { LiveClient } from "../../support/liveClient.ts";
import { type EdgeApp, startEdgeApp } from "../http/edgeApp.ts";

export interface LiveEdge {
  app: EdgeApp;
  /** A dispatcher, signed in and connected. */
  caller: ApiCaller;
  client: LiveClient;
  tell(event: DomainEvent): void;
  move(position: MovedVehicle): void;
  end(): Promise<void>;
}

type Services = RealtimeParts["services"];

/** The sockets alone, over a bus and positions that the test plays: for failures and timing that a whole server seldom has. */
export async function startLiveEdge(
  services: Partial<Services>,
  parts: Partial<RealtimeParts> = {},
): Promise<LiveEdge> {
  const session = createSessionMiddleware({
    store: new MemoryStore(),
    secret: "x".repeat(32),
    trustProxy: false,
  });
  const app = await startEdgeApp({}, { session });
  const handlers = new Set<(numbered: NumberedEvent) => void>();
  const movers = new Set<(position: MovedVehicle) => void>();
  let no = 0;
  const realtime = createRealtime({
    httpServer: app.httpServer,
    services: { noteWatching: async () => undefined, ...services } as Services,
    presenters: createPresenters({
      clock: { now: () => instant(0) },
      dayRules: daysFrom(seconds(0), "UTC"),
      categoriesOn: () => [],
      freeWaiting: () => seconds(0),
      frozenAhead: () => minutes(15),
      doubtRules: () => ({ doubtAfter: minutes(5), silenceAfter: minutes(15) }),
      breakGrace: () => minutes(30),
      checkDemanded: () => false,
      districtName: () => undefined,
      entranceOf: () => undefined,
    }),
    logger: createLogger("silent", "test"),
    session: session as RealtimeParts["session"],
    isAllowedOrigin: createOriginCheck({ publicOrigin: undefined, trustProxy: false }),
    events: { subscribe: subscribeTo(handlers), cursor: 0, missedSince: () => undefined },
    callers: createCallers({ trust: createTrust(0), logger: createLogger("silent", "test") }),
    limits: createSocketLimits({ DEMO: true }),
    subscribePositions: subscribeTo(movers),
    subscribeDesks: () => () => undefined,
    ...parts,
  });
  const caller = new ApiCaller(app.baseUrl);
  await caller.call("staffSignIn", { body: { username: "ada", password: "secret" } });
  const client = await new LiveClient(app.baseUrl, caller.cookie).connected();
  return {
    ...{ app, caller, client },
    tell: (event) => {
      no += 1;
      for (const handler of handlers) handler({ no, event });
    },
    move: (position) => {
      for (const mover of movers) mover(position);
    },
    end: async () => {
      client.close();
      await realtime.close();
      await app.end();
    },
  };
}

const subscribeTo =
  <H>(handlers: Set<H>) =>
  (handler: H) => {
    handlers.add(handler);
    return () => handlers.delete(handler);
  };
