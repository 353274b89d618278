import { randomUUID } from "node:crypto";
import express, { type Application, Router } from "express";
import type { Registry } from "prom-client";
import { within } from "../../shared/time/index.ts";
import { AppError } from "../errors.ts";
import type { ReadinessPart } from "./appParts.ts";
import { expose } from "./figures.ts";
import { onlyWithToken } from "./metrics.ts";
import { presentProblem } from "./problem.ts";

const PATIENCE_MS = 1_000;

/** However many ask, a store is asked once a second. */
const KEPT_MS = 1_000;

function seldom(part: ReadinessPart): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  return () => {
    if (asked === undefined) {
      asked = isThere(part);
      const forget = () => {
        asked = undefined;
      };
      void asked.finally(() => setTimeout(forget, KEPT_MS).unref());
    }
    return asked;
  };
}

const isThere = (part: ReadinessPart): Promise<boolean> =>
  within(PATIENCE_MS, part.name, part.check()).then(
    () => true,
    () => false,
  );

/** `/healthz`: the process answers. `/readyz`: it can serve; 503 with the parts that are away. */
export function healthRoutes(parts: ReadinessPart[]): Router {
  const router = Router();
  const watched = parts.map((part) => ({ name: part.name, isThere: seldom(part) }));
  router.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const states = await Promise.all(
      watched.map(async (part) => ({ name: part.name, ok: await part.isThere() })),
    );
    const missing = states.filter(({ ok }) => !ok).map(({ name }) => name);
    response.set("cache-control", "no-store").status(missing.length === 0 ? 200 : 503);
    response.json({ status: missing.length === 0 ? "ready" : "waiting", missing });
  });
  return router;
}

/** Its figures, for who shows the token. */
export interface Watched {
  metricsToken: string | undefined;
  registry: Registry;
}

/** For a process that serves nothing else: so that it can be watched like the others. */
export function healthApp(parts: ReadinessPart[], watched?: Watched): Application {
  const app = express().disable("x-powered-by").use(healthRoutes(parts));
  if (watched !== undefined)
    app.get("/metrics", onlyWithToken(watched.metricsToken), expose(watched.registry));
  return app;
}

/** For a web process that is still starting: it lives, says what it waits for, and asks everybody to come back. */
export function waitingApp(parts: ReadinessPart[]): Application {
  const problem = () => presentProblem(new AppError("service.unavailable"), randomUUID());
  return healthApp(parts).use((_request, response) => {
    response.set({ "retry-after": "5", "cache-control": "no-store" }).status(503);
    response.type("application/problem+json").send(JSON.stringify(problem()));
  });
}
