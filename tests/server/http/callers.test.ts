import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { createCallers, createTrust, type TrustedProxies } from "../../../server/http/callers.ts";
import { createLogger } from "../../../server/logger.ts";

interface Asked {
  peer: string;
  told?: string;
  cookie?: string;
}

function request({ peer, told, cookie }: Asked): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const made = new IncomingMessage(socket);
  if (told !== undefined) made.headers["x-forwarded-for"] = told;
  if (cookie !== undefined) made.headers.cookie = cookie;
  return made;
}

function world(proxies: TrustedProxies) {
  const lines: string[] = [];
  const logger = createLogger("info", "test", { write: (line) => void lines.push(line) });
  return { lines, callers: createCallers({ trust: createTrust(proxies), logger }) };
}

const client = "198.51.100.7";

describe("the address of a caller", () => {
  it.each<[string, TrustedProxies, Asked, string]>([
    ["is the other end of the line, without a proxy", 0, { peer: client }, client],
    ["cannot be made up, without a proxy", 0, { peer: client, told: "203.0.113.9" }, client],
    [
      "is what the one proxy adds, whatever the client says",
      1,
      { peer: "10.0.0.2", told: `1.2.3.4, ${client}` },
      client,
    ],
    [
      "is what the first of two proxies adds",
      2,
      { peer: "10.0.0.2", told: `1.2.3.4, ${client}, 10.0.0.9` },
      client,
    ],
    [
      "is told by proxies known by their network",
      ["10.0.0.0/8"],
      { peer: "10.0.0.2", told: `${client}, 10.9.9.9` },
      client,
    ],
    ["is not told by others", ["10.0.0.0/8"], { peer: "203.0.113.9", told: client }, "203.0.113.9"],
    ["is told by proxies known by name", ["loopback"], { peer: "::ffff:127.0.0.1", told: client }, client],
    ["is the network, of IPv6", 0, { peer: "2001:db8:1:2:3::4" }, "2001:db8:1::/56"],
  ])("%s", (_title, proxies, asked, expected) => {
    const { callers } = world(proxies);
    expect(callers.addressOf(request(asked))).toBe(expected);
    expect(callers.originOf(request(asked))).toContain(expected);
  });
});

describe("behind a proxy that nobody named", () => {
  const near = (told: string) => request({ peer: "172.18.0.1", told });

  it("floods are told apart by the address that a near machine tells; nothing else believes it", () => {
    const { callers } = world(0);
    expect(callers.originOf(near(client))).not.toBe(callers.originOf(near("198.51.100.8")));
    expect(callers.addressOf(near(client))).toBe("172.18.0.1");
  });

  it("says once how to mend it", () => {
    const { callers, lines } = world(0);
    for (let time = 0; time < 5; time++) callers.originOf(near(client));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("TRUST_PROXY");
  });

  it("believes nobody from afar, says so once, and keeps the address out of the log", () => {
    const { callers, lines } = world(0);
    const far = (told: string) => callers.originOf(request({ peer: client, told }));
    expect(far("203.0.113.9")).toBe(far("203.0.113.10"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(client);
  });

  it("says nothing where proxies are named", () => {
    const { callers, lines } = world(1);
    callers.originOf(near(client));
    expect(lines).toEqual([]);
  });
});

describe("the person behind a cookie", () => {
  it("is known once a session told it, for all of their sessions as one", () => {
    const { callers } = world(0);
    const [one, other] = ["first", "second"].map((id) =>
      request({ peer: client, cookie: `lang=kk; invataxi.sid=${id}` }),
    );
    if (one === undefined || other === undefined) throw new Error("two requests");
    expect(callers.recall(one)).toBeUndefined();
    callers.learn(one, { role: "rider", id: "Ada" });
    callers.learn(other, { role: "rider", id: "Ada" });
    expect(callers.recall(one)).toEqual({ key: "rider Ada", isStaff: false });
    expect(callers.recall(other)).toEqual(callers.recall(one));
    expect(callers.recall(request({ peer: client, cookie: "invataxi.sid=third" }))).toBeUndefined();
  });
});
