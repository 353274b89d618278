import type { Drill, DrillParts } from "./drill.ts";

const answered = async (url: string) => {
  const begun = performance.now();
  const status = await fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
    (answer) => answer.status,
    () => 0,
  );
  return { status, ms: performance.now() - begun };
};

/** Each store is taken away and given back: the process lives, says which part is missing, and comes back by itself. */
export const storesAway: Drill = {
  name: "storesAway",
  about: "a store that is gone is named, and does not take the process along",
  async play({ startServer, row }: DrillParts) {
    const server = await startServer();
    for (const store of ["postgres", "redis"] as const) {
      await server[store].cut();
      const gone = await answered(`${server.baseUrl}/readyz`);
      const alive = await answered(`${server.baseUrl}/healthz`);
      const got = `/readyz ${gone.status}, /healthz ${alive.status} in ${alive.ms.toFixed(0)} ms`;
      const held = gone.status === 503 && alive.status === 200;
      row({ fed: `${store} is away`, expected: "/readyz 503, /healthz 200", got, held });
      await server[store].restore();
      const back = await untilOk(`${server.baseUrl}/readyz`);
      row({
        fed: `${store} is back`,
        expected: "/readyz 200 within 10 s",
        got: `${back} ms`,
        held: back < 10_000,
      });
    }
  },
};

async function untilOk(url: string): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < 30_000) {
    if ((await answered(url)).status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return Math.round(performance.now() - begun);
}
