import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What a provider was asked. */
export interface AskedOf {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  raw: Buffer;
}
/** `hang`: it takes the question and says nothing; `cut`: it hangs up. */
export type Says = { status?: number; body?: string; headers?: Record<string, string> } | "hang" | "cut";

/** A provider on this machine: answers what the test said, in turn, and else what `usually` says. */
export async function startProvider(usually: (asked: AskedOf) => Says) {
  const asked: AskedOf[] = [];
  const next: Says[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
    } catch {
      return; // Whoever asked has given up.
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
    const question: AskedOf = {
      method: request.method ?? "",
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      raw: Buffer.concat(chunks),
    };
    asked.push(question);
    const says = next.shift() ?? usually(question);
    if (says === "hang") return;
    if (says === "cut") return void request.socket.destroy();
    const { status = 200, body = "", headers = {} } = says;
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    last: () => {
      const question = asked.at(-1);
      if (question === undefined) throw new Error("nothing was asked");
      return question;
    },
    /** From now on; what was said before and nobody asked for is forgotten. */
    says: (...answers: Says[]) => void next.splice(0, next.length, ...answers),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export const formOf = ({ raw }: AskedOf): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(raw.toString("utf8")));
export const jsonOf = ({ raw }: AskedOf): unknown => JSON.parse(raw.toString("utf8"));
/** Nobody listens there. */
export const NOWHERE = "http://127.0.0.1:2";
