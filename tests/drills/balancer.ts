import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Balancer {
  address: string;
  /** Calls that it could not hand on or whose answer broke off, in words. */
  failures: string[];
  close(): void;
}

const LOOK_EVERY_MS = 200;

/**
 * What stands in front of several web processes, as plainly as can be: by turns, to those whose `/readyz` says yes, over lines that are
 * kept. It tries nothing a second time, so that whatever a process drops is a failure that somebody sees.
 */
export async function startBalancer(processes: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const failures: string[] = [];
  const ready = new Set(processes);
  let [turn, isOpen] = [0, true];
  const next = (): string | undefined => [...ready][turn++ % Math.max(1, ready.size)];
  const look = async (address: string) => {
    while (isOpen) {
      const isReady = await fetch(`${address}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) ready.add(address);
      else ready.delete(address);
      await sleep(LOOK_EVERY_MS);
    }
  };
  for (const address of processes) void look(address);
  const server = createServer((asked, answer) => {
    const fail = (why: string) => {
      failures.push(`${asked.method} ${asked.url?.split("?")[0]}: ${why}`);
      if (!answer.headersSent) answer.writeHead(502);
      answer.end();
    };
    const to = next();
    if (to === undefined) fail("no process is ready");
    else handOn(asked, answer, { to, agent, fail });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`,
    failures,
    close: () => {
      isOpen = false;
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Way {
  to: string;
  agent: Agent;
  fail(why: string): void;
}

function handOn(asked: IncomingMessage, answer: ServerResponse, { to, agent, fail }: Way): void {
  const { method, url, headers } = asked;
  const onward = request(`${to}${url}`, { method, headers, agent }, (response) => {
    const { connection: _ours, "keep-alive": _too, ...own } = response.headers;
    answer.writeHead(response.statusCode ?? 502, own);
    response.on("error", (error) => fail(error.message));
    response.pipe(answer);
  });
  onward.on("error", (error) => fail(error.message));
  asked.pipe(onward);
}
