import { afterAll, beforeAll, expect, it } from "vitest";
import { listenToProviders } from "../../../server/compose/listenToProviders.ts";
import { startProvider } from "../../support/providerServer.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

const news = [7, 8].map((update_id) => ({
  update_id,
  message: {
    ...{ message_id: update_id, date: 1_790_416_800, chat: { id: 5001, type: "private" } },
    text: `/start code-${update_id}`,
  },
}));
let core: TestCore;
let telegram: Awaited<ReturnType<typeof startProvider>>;
let asking = 0;
let mostAtOnce = 0;
beforeAll(async () => {
  core = await createTestCore();
  telegram = await startProvider(({ path, raw }) => {
    if (!path.endsWith("getUpdates")) return { body: JSON.stringify({ ok: true, result: true }) };
    const { offset } = JSON.parse(raw.toString("utf8")) as { offset: number };
    asking = offset;
    const result = news.filter(({ update_id }) => update_id >= offset);
    return result.length > 0 ? { body: JSON.stringify({ ok: true, result }) } : "hang";
  });
});
afterAll(async () => {
  await telegram?.stop();
  await core?.end();
});

/** A worker of its own, over the same database. */
function worker(taken: string[]) {
  const accounts = {
    DEMO: false,
    TELEGRAM_TOKEN: "1:token",
    TELEGRAM_BOT: "a_bot",
    TELEGRAM_URL: telegram.url,
  };
  let atOnce = 0;
  const takeInbound = async (
    provider: string,
    { linked = [] }: { linked?: readonly { token: string }[] },
  ) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    taken.push(...linked.map(({ token }) => `${provider} ${token}`));
    atOnce -= 1;
  };
  const services = { ...core.services, takeInbound };
  return listenToProviders({ ...core, config: { ...core.config, ...accounts }, services });
}
const until = async (isSo: () => boolean) => {
  for (const end = Date.now() + 20_000; !isSo() && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 50));
};

it("of several workers one asks Telegram, and when it ends another goes on", async () => {
  const [first, second]: [string[], string[]] = [[], []];
  const one = worker(first);
  await until(() => asking === 9);
  const other = worker(second);
  expect(first).toEqual(["telegram code-7", "telegram code-8"]);
  expect(second).toEqual([]);
  await one.close();
  asking = 0;
  await until(() => asking === 9); // it asks from the beginning, and all that is there comes again
  expect(second).toEqual(first);
  expect(mostAtOnce).toBe(1);
  await other.close();
});
