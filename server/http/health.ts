import { Router } from "express";
import type { ReadinessPart } from "./appParts.ts";

const PATIENCE_MS = 2_000;

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

async function isThere(part: ReadinessPart): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answer = part.check().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

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
