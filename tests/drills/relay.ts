import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A TCP relay in front of a store: lets a drill take the line away without touching anybody else's store. */
export interface Relay {
  port: number;
  /** Connections break and new ones are refused, as when the store is stopped. */
  cut(): Promise<void>;
  /** Everything is taken and nothing answered, as when a network or a disk hangs. */
  hang(): void;
  /** As `hang`, and what hung is dead for good without a word, as when a machine in between has lost its connections. */
  lose(): void;
  /** As before. Connections that hung go on; those that were lost stay silent. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export async function startRelay(target: { host: string; port: number }): Promise<Relay> {
  const open = new Set<Socket>();
  const lost = new Set<Socket>();
  let hangs = false;
  const server = createServer((near) => {
    const far = connect(target.port, target.host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => undefined);
      from.on("close", () => {
        open.delete(from);
        lost.delete(from);
        to.destroy();
      });
      if (hangs) from.pause();
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const cut = async () => {
    for (const socket of open) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  const hang = () => {
    hangs = true;
    for (const socket of open) socket.pause();
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    cut,
    hang,
    lose() {
      hang();
      for (const socket of open) lost.add(socket);
    },
    async restore() {
      hangs = false;
      for (const socket of open) if (!lost.has(socket)) socket.resume();
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
