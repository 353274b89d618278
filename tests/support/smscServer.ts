import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What smsc.kz was asked, field by field. */
export type Asked = Record<string, string>;

/** Speaks as smsc.kz does: every answer, refusals too, comes with HTTP 200 unless the test says otherwise. */
export async function startSmsc() {
  const asked: Asked[] = [];
  const next: { status: number; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push(Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8"))));
    const { status, body } = next.shift() ?? { status: 200, body: '{"id":7,"cnt":1}' };
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sys/send.php`,
    asked,
    answerNext: (body: string, status = 200) => void next.push({ status, body }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
