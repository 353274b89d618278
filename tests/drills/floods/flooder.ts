import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { io } from "socket.io-client";
import type { Attack, Harvest } from "./attack.ts";

/** The attacker's process; see `attack.ts`. */
const { baseUrl, seconds, attack } = JSON.parse(process.argv[2] ?? "{}") as {
  baseUrl: string;
  seconds: number;
  attack: Attack;
};
const harvest: Harvest = { answered: 0, refused: 0, open: 0 };
const until = performance.now() + seconds * 1000;
const goesOn = () => performance.now() < until;
const many = (count: number, one: (index: number) => Promise<void>) =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));

/** Messages of one socket in 20 ms. */
const TORRENT = 20;

async function resume(cookie: string, cursor: number): Promise<void> {
  const socket = io(baseUrl, {
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: { cookie, origin: baseUrl },
  });
  while (goesOn()) {
    if (!socket.connected) {
      await sleep(20);
      if (!socket.active) socket.connect();
      continue;
    }
    if (attack.kind === "torrent") {
      for (let index = 0; index < TORRENT; index++) socket.emit("session:resumed", { cursor });
      harvest.refused += TORRENT;
      await sleep(20);
      continue;
    }
    const answer: unknown = await socket
      .timeout(2_000)
      .emitWithAck("session:resumed", { cursor })
      .catch(() => ({ ok: false }));
    if (answer !== null && typeof answer === "object" && "ok" in answer) harvest.refused += 1;
    else harvest.answered += 1;
  }
  if (socket.connected) harvest.open += 1;
  socket.close();
}

async function call(cookie: string, path: string): Promise<void> {
  while (goesOn()) {
    const status = await fetch(baseUrl + path, {
      headers: { cookie },
      signal: AbortSignal.timeout(10_000),
    }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status === 200) harvest.answered += 1;
    else harvest.refused += 1;
  }
}

const beginnings = {
  slowHeaders: "GET /api/region HTTP/1.1\r\nHost: drill\r\nX-Slow: ",
  slowBodies:
    "POST /api/auth/staff HTTP/1.1\r\nHost: drill\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n",
  silence: "",
  strangers:
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: drill\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
};

async function drip(kind: keyof typeof beginnings): Promise<void> {
  const { hostname, port } = new URL(baseUrl);
  const line = connect(Number(port), hostname);
  let isOpen = true;
  line.on("close", () => {
    isOpen = false;
  });
  line.on("error", () => undefined);
  line.resume();
  line.write(beginnings[kind]);
  while (goesOn() && isOpen) {
    await sleep(500);
    if (isOpen && kind.startsWith("slow")) line.write("x");
  }
  if (isOpen) harvest.open += 1;
  line.destroy();
}

async function play(): Promise<unknown> {
  switch (attack.kind) {
    case "resumes":
    case "torrent":
      return many(attack.sockets, (index) =>
        resume(attack.cookies[index % attack.cookies.length] ?? "", attack.cursor),
      );
    case "calls":
      return many(attack.atOnce, (index) =>
        call(attack.cookies[index % attack.cookies.length] ?? "", attack.path),
      );
    default: {
      const { kind, connections } = attack;
      return many(connections, () => drip(kind));
    }
  }
}

await play();
process.send?.(harvest, () => process.exit(0));
