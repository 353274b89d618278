import { Router } from "express";
import type { ReadinessPart } from "./appParts.ts";

const PATIENCE_MS = 2_000;

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
  router.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const states = await Promise.all(
      parts.map(async (part) => ({ name: part.name, ok: await isThere(part) })),
    );
    const missing = states.filter(({ ok }) => !ok).map(({ name }) => name);
    response.set("cache-control", "no-store").status(missing.length === 0 ? 200 : 503);
    response.json({ status: missing.length === 0 ? "ready" : "waiting", missing });
  });
  return router;
}
