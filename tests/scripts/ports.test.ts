import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { assertPortFree, findFreePort } from "../../scripts/lib/ports.mjs";

let taken: Server | undefined;
afterEach(() => taken?.close());

async function takePort(): Promise<number> {
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("ports", () => {
  it("a busy port is refused with a reason and a way out", async () => {
    const port = await takePort();
    await expect(assertPortFree(port, "127.0.0.1")).rejects.toThrow(
      `Port ${port} is in use by another program: stop that, or choose another port, e.g. npm start -- --port ${port + 1}`,
    );
  });

  it("a free port passes", async () => {
    await expect(assertPortFree(await findFreePort(), "127.0.0.1")).resolves.toBeUndefined();
  });

  it("the wanted port is kept if it is free, else another is found", async () => {
    const busy = await takePort();
    const free = await findFreePort();
    expect(await findFreePort(free)).toBe(free);
    expect(await findFreePort(busy)).not.toBe(busy);
  });
});
