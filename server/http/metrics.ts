import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { Gauge, Histogram } from "prom-client";
import { createFigures, expose } from "./figures.ts";

export interface Metrics {
  /** Measures each call by the endpoint's name, never by its address. */
  measure: RequestHandler;
  /** The text that Prometheus reads. */
  expose: RequestHandler;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Figures are not for the world, and an address says nothing of who asks: behind a proxy on the same machine everybody
 * comes from loopback. Without a token, or with a wrong one, the path is as unknown as any other.
 */
export function onlyWithToken(token: string | undefined): RequestHandler {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return (request, _response, next) => {
    const isKnown =
      expected !== undefined && timingSafeEqual(digest(request.get("authorization") ?? ""), expected);
    next(isKnown ? undefined : "route");
  };
}

/** Into the registry of the process, if it has one. */
export function createMetrics(
  gauges: Record<string, () => number>,
  registry = createFigures().registry,
): Metrics {
  const calls = new Histogram({
    name: "http_call_seconds",
    help: "Time from request to answer, by endpoint and status",
    labelNames: ["endpoint", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  for (const [name, read] of Object.entries(gauges)) {
    new Gauge({
      name,
      help: name,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  return {
    measure: (_request, response, next) => {
      const stop = calls.startTimer();
      response.once("finish", () => {
        const { endpoint } = response.locals as { endpoint?: string };
        stop({ endpoint: endpoint ?? "none", status: response.statusCode });
      });
      next();
    },
    expose: expose(registry),
  };
}
