import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webPush from "web-push";
import { createWebPush } from "../../../../server/gateways/push/webPush.ts";
import { type AskedOf, NOWHERE, startProvider } from "../../../support/providerServer.ts";

let service: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  service = await startProvider(() => ({ status: 201, headers: { location: "/m/1" } }));
});
afterAll(() => service?.stop());

const keys = webPush.generateVAPIDKeys();
const settings = { ...keys, subject: "mailto:office@invataxi.kz" };
const gateway = (patience?: number) =>
  createWebPush({ ...settings, patience, mayReach: ({ hostname }) => hostname === "127.0.0.1" });

/** A browser: keeps its own key, and can open what is sealed for it. */
const browser = createECDH("prime256v1");
browser.generateKeys();
const auth = randomBytes(16).toString("base64url");
const subscription = (endpoint = `${service.url}/push/abc`) =>
  JSON.stringify({
    endpoint,
    expirationTime: null,
    keys: { p256dh: browser.getPublicKey("base64url"), auth },
  });
const ece: { decrypt(sealed: Buffer, how: object): Buffer } = createRequire(import.meta.url)("http_ece");
const opened = ({ raw }: AskedOf): unknown =>
  JSON.parse(
    ece.decrypt(raw, { version: "aes128gcm", privateKey: browser, authSecret: auth }).toString("utf8"),
  );
const message = () => ({
  ...{ id: "d1", to: subscription(), text: "Көлік келді.", locale: "kk" as const },
  link: "https://taxi.example/rider",
});

describe("web push", () => {
  it("can be opened by that browser alone, is urgent, and ends after an hour", async () => {
    expect(await gateway().send(message())).toMatchObject({ kind: "sent" });
    const { headers, raw } = service.last();
    expect(opened(service.last())).toEqual({
      ...{ id: "d1", text: "Көлік келді.", locale: "kk", link: "https://taxi.example/rider" },
    });
    expect(raw.toString("utf8")).not.toContain("taxi.example");
    expect(headers).toMatchObject({ ttl: "3600", urgency: "high", "content-encoding": "aes128gcm" });
  });

  it("is signed for that service, by the key that browsers were given", async () => {
    await gateway().send(message());
    const [, token = "", key] =
      /^vapid t=(.+), k=(.+)$/.exec(service.last().headers.authorization ?? "") ?? [];
    expect(key).toBe(keys.publicKey);
    const [head = "", body = "", signature = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(body, "base64url").toString())).toMatchObject({
      aud: service.url,
      sub: settings.subject,
    });
    const point = Buffer.from(keys.publicKey, "base64url");
    const x = point.subarray(1, 33).toString("base64url");
    const y = point.subarray(33).toString("base64url");
    const jwk = { kty: "EC", crv: "P-256", x, y };
    const publicKey = createPublicKey({ key: jwk, format: "jwk" });
    const how = { key: publicKey, dsaEncoding: "ieee-p1363" as const };
    expect(verify("sha256", Buffer.from(`${head}.${body}`), how, Buffer.from(signature, "base64url"))).toBe(
      true,
    );
  });

  it("goes again under the same topic, so that two tries show once", async () => {
    service.says("hang");
    const failed = { kind: "failed", reason: "webPush.unanswered", again: true };
    expect(await gateway(300).send(message())).toEqual(failed);
    const first = service.last().headers.topic;
    await gateway().send(message());
    expect(service.last().headers.topic).toBe(first);
    expect(first).toMatch(/^[\w-]{32}$/);
  });

  it.each([
    { status: 404, again: false, gone: true },
    { status: 410, again: false, gone: true },
    { status: 403, again: false },
    { status: 413, again: false },
    { status: 429, again: true, after: 17 },
    { status: 500, again: true },
    // A page in between, not a push service.
    { status: 200, again: false },
  ])("has failed by $status", async ({ status, after, ...failed }) => {
    const headers: Record<string, string> = after === undefined ? {} : { "retry-after": String(after) };
    service.says({ status, headers, body: '{"reason":"BadJwtToken"}' });
    const reason = `webPush.http.${status}`;
    const wait = after !== undefined && { after };
    expect(await gateway().send(message())).toEqual({ kind: "failed", reason, ...failed, ...wait });
  });

  it("forgets what is no subscription, or has keys that no browser made", async () => {
    const bad = { keys: { p256dh: "AAAA", auth }, endpoint: `${service.url}/push/abc` };
    for (const to of ["", "{}", "<html>", JSON.stringify(bad)])
      expect(await gateway().send({ ...message(), to })).toMatchObject({ kind: "failed", gone: true });
  });

  it("calls browsers' own services only: an address from a page might be one inside our network", async () => {
    const strict = createWebPush(settings);
    const before = service.asked.length;
    const elsewhere = [
      ...[
        `${service.url}/push`,
        "https://169.254.169.254/latest",
        "https://fcm.googleapis.com.evil.example/x",
      ],
      ...["http://fcm.googleapis.com/fcm/send/x", "https://fcm.googleapis.com:8443/x"],
    ];
    for (const endpoint of elsewhere)
      expect(await strict.send({ ...message(), to: subscription(endpoint) })).toEqual({
        kind: "failed",
        ...{ reason: "webPush.address", again: false, gone: true },
      });
    expect(service.asked).toHaveLength(before);
    const away = { ...message(), to: subscription(`${NOWHERE}/push`) };
    expect(await gateway().send(away)).toMatchObject({ reason: "webPush.unreachable", again: true });
  });

  it("works when its two keys are a pair", async () => {
    expect(await gateway().check()).toEqual({ kind: "works" });
    const other = createWebPush({ ...settings, publicKey: webPush.generateVAPIDKeys().publicKey });
    expect(await other.check()).toEqual({ kind: "failed", reason: "webPush.keysDoNotMatch" });
  });
});
