import { type Relay, startRelay } from "../drills/relay.ts";

export interface Relayed {
  /** The same address, by way of the relay. */
  url: string;
  relay: Relay;
}

/** A store that this test alone can take away. */
export async function relayTo(address: string): Promise<Relayed> {
  const url = new URL(address);
  const relay = await startRelay({ host: url.hostname, port: Number(url.port) });
  url.port = String(relay.port);
  return { url: url.href, relay };
}

/** How long it took until it was answered or refused, and how. */
export async function timed<T>(promise: Promise<T>): Promise<{ ms: number; value?: T; error?: Error }> {
  const begun = performance.now();
  const ms = () => performance.now() - begun;
  return promise.then(
    (value) => ({ ms: ms(), value }),
    (error: Error) => ({ ms: ms(), error }),
  );
}
