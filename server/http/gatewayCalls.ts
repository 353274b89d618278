import express, { Router } from "express";
import { AppError } from "../errors.ts";
import type { Services } from "../services/index.ts";
import type { CameBack } from "../services/notifying/useCases.ts";

/** A provider that may call us: reads what it brings, proved by signature or secret. */
export interface CallingProvider {
  readonly provider: string;
  read(call: {
    headers: Readonly<Record<string, string | string[] | undefined>>;
    rawBody: Buffer;
    query: Readonly<Record<string, unknown>>;
  }): (CameBack & { reply?: object }) | "forged" | { echo: string };
}

export const GATEWAY_CALLS = "/api/gateways";
/** WhatsApp brings many receipts in one call. */
const LARGEST = "1mb";

/**
 * What providers call us with: receipts, answers, codes. It is no call of the interface, since each provider has a shape of its own, and a
 * signature is over the bytes as they came. Answered once all is taken: whatever fails in between comes again.
 */
export function gatewayCalls(
  providers: readonly CallingProvider[],
  services: Pick<Services, "takeInbound">,
): Router {
  const router = Router({ caseSensitive: true });
  const find = (name: unknown) => providers.find(({ provider }) => provider === name);
  // Who is no provider of ours has nothing read.
  router.use("/:provider", (request, _response, next) => {
    next(find(request.params.provider) === undefined ? new AppError("request.unknownPath") : undefined);
  });
  router.all("/:provider", express.raw({ type: () => true, limit: LARGEST }), async (request, response) => {
    const provider = find(request.params.provider);
    if (provider === undefined) throw new AppError("request.unknownPath");
    const { headers, query, body } = request;
    const rawBody = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const came = provider.read({ headers, query, rawBody });
    if (came === "forged") throw new AppError("session.forbidden");
    response.set("cache-control", "no-store");
    if ("echo" in came) return void response.type("text/plain").send(came.echo);
    await services.takeInbound(provider.provider, came);
    response.json(came.reply ?? {});
  });
  return router;
}
