import { realClock } from "../clock.ts";
import { createPollers, createWebhooks, type Webhook } from "../gateways/index.ts";
import { GATEWAY_CALLS } from "../http/index.ts";
import { warnSparingly } from "../logger.ts";
import { SoleHolder } from "../stores/postgres/soleHolder.ts";
import type { Core } from "./core.ts";
import type { Role } from "./role.ts";

/** Any number that nobody else uses as an advisory lock. */
const LISTENING_LOCK = 7_326_004;

/**
 * What people write comes to us in one of two ways: providers call, and have to know our address; or they are asked, by one process of all
 * workers, since two would take each other's news. When that one ends, another does it.
 */
export function listenToProviders(core: Core): Role {
  const { config, services, logger } = core;
  const pollers = createPollers(config, realClock);
  const webhooks = createWebhooks(config, realClock).filter(({ register }) => register !== undefined);
  if (pollers.length === 0 && webhooks.length === 0) return { close: async () => undefined };
  const onFault = warnSparingly(logger, "news of a provider is not taken");
  let listening: { stop: AbortController; done: Promise<unknown> } | undefined;
  const onTaken = () => {
    const stop = new AbortController();
    const listen = pollers.map(({ provider, listen: hear }) =>
      hear(
        (inbound) =>
          services.takeInbound(provider, inbound).catch((error: unknown) => {
            onFault(error);
            throw error; // so that it comes again
          }),
        stop.signal,
      ),
    );
    listening = { stop, done: Promise.all(listen) };
    for (const webhook of webhooks) void tellOurAddress(core, webhook);
  };
  const end = async () => {
    listening?.stop.abort();
    await listening?.done;
    listening = undefined;
  };
  const where = { databaseUrl: config.DATABASE_URL, lock: LISTENING_LOCK };
  const holder = new SoleHolder(where, { onTaken, onLost: () => void end() });
  holder.start();
  return { close: () => holder.stop(end) };
}

/** Where it fails, the office reads so in the check of the channel, and it is told again at the next start. */
async function tellOurAddress({ config, logger }: Core, { provider, register }: Webhook): Promise<void> {
  const { PUBLIC_ORIGIN: origin } = config;
  if (origin === undefined) {
    logger.warn({ provider }, "PUBLIC_ORIGIN is missing: the provider cannot be told where to call");
    return;
  }
  const told = await register?.(`${origin}${GATEWAY_CALLS}/${provider}`);
  if (told?.kind === "failed")
    logger.warn({ provider, reason: told.reason }, "the provider was not told our address");
}
