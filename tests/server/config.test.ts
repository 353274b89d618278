import { describe, expect, it } from "vitest";
import { listGaps, readConfig } from "../../server/config.ts";

const enough = {
  DATABASE_URL: "postgres://somewhere/app",
  REDIS_URL: "redis://somewhere",
  SESSION_SECRET: "long enough to be one, at least",
};
const longEnough = { ...enough, SESSION_SECRET: "bT7/qk1XvZ+0mLw9RnE4cYs2Hd8JfGua" };

const exchangeKey = "a-key-of-nobody-is-this-one";

describe("the environment", () => {
  it("needs two addresses and a secret; the rest has a default", () => {
    expect(readConfig(longEnough)).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", DEMO: false });
  });

  it("names all that is wrong in one line, and no secret", () => {
    const wrong = () => readConfig({ ...enough, PORT: "seventy", DATABASE_URL: undefined });
    expect(wrong).toThrow(/DATABASE_URL: .*SESSION_SECRET: .*|SESSION_SECRET: .*DATABASE_URL: /);
    expect(wrong).toThrow(/PORT: /);
    expect(wrong).not.toThrow(enough.SESSION_SECRET);
    expect(wrong).not.toThrow("\n");
  });

  it.each(["x".repeat(32), "abababababababababababababababab", "change-me-change-me-change-me-0123"])(
    "refuses a secret that is easy to guess outside of the demo: %s",
    (SESSION_SECRET) => {
      expect(() => readConfig({ ...enough, SESSION_SECRET })).toThrow(/SESSION_SECRET: too easy to guess/);
      expect(readConfig({ ...enough, SESSION_SECRET, DEMO: "1" }).DEMO).toBe(true);
    },
  );

  it("takes an empty variable for one that is not there", () => {
    const empty = { METRICS_TOKEN: "", DISPATCHER_PHONE: "", TRUST_PROXY: "", LOG_LEVEL: "" };
    expect(readConfig({ ...longEnough, ...empty })).toEqual(readConfig(longEnough));
    expect(() => readConfig({ ...longEnough, SESSION_SECRET: "" })).toThrow(/SESSION_SECRET/);
  });

  it("reads a flag as 1, 0, true or false and nothing else", () => {
    expect(readConfig({ ...longEnough, DEMO: "1" }).DEMO).toBe(true);
    expect(readConfig({ ...longEnough, DEMO: "false" }).DEMO).toBe(false);
    expect(() => readConfig({ ...longEnough, DEMO: "yes" })).toThrow(/DEMO/);
  });

  it.each([
    ["0", 0],
    ["false", 0],
    ["1", 1],
    ["true", 1],
    ["2", 2],
    ["10.0.0.0/8, 192.0.2.7", ["10.0.0.0/8", "192.0.2.7"]],
    ["loopback,fd00::/8", ["loopback", "fd00::/8"]],
  ])("reads which proxies are trusted: %s", (told, read) => {
    expect(readConfig({ ...longEnough, TRUST_PROXY: told }).TRUST_PROXY).toEqual(read);
  });

  it.each(["yes", "-1", "10.0.0.0/33", "everybody", "10.0.0.0/8,", "300.1.1.1"])(
    "does not guess which proxies are meant by %s",
    (told) => {
      expect(() => readConfig({ ...longEnough, TRUST_PROXY: told })).toThrow(/TRUST_PROXY: .*networks/);
    },
  );

  it("has a dispatcher's number in the demo that is nobody's, and none that nobody gave elsewhere", () => {
    expect(readConfig({ ...longEnough, DEMO: "1" }).DISPATCHER_PHONE).toMatch(/^\+7700000\d{4}$/);
    expect(readConfig(longEnough).DISPATCHER_PHONE).toBeUndefined();
    expect(() => readConfig({ ...longEnough, DISPATCHER_PHONE: "ask Ada" })).toThrow(/DISPATCHER_PHONE/);
  });
});

describe("accounts by which messages leave", () => {
  const keys = {
    VAPID_PUBLIC_KEY: Buffer.alloc(65, 4).toString("base64url"),
    VAPID_PRIVATE_KEY: Buffer.alloc(32, 7).toString("base64url"),
  };
  const whatsApp = {
    ...{ WHATSAPP_TOKEN: "EAAB", WHATSAPP_PHONE_ID: "2000" },
    ...{ WHATSAPP_APP_SECRET: "app", WHATSAPP_VERIFY_TOKEN: "ours" },
  };

  it.each<Record<string, string>>([
    { SMSC_PASSWORD: "key" },
    { MOBIZON_KEY: "kz0", MOBIZON_SENDER: "INVATAXI" },
    whatsApp,
    { TELEGRAM_TOKEN: "123:AAE", TELEGRAM_BOT: "invataxi_bot" },
    { ...keys, VAPID_SUBJECT: "mailto:office@invataxi.kz" },
    { ...keys, VAPID_SUBJECT: "https://invataxi.kz/contact" },
    { SMTP_URL: "smtps://taxi:word@mail.invataxi.kz", SMTP_FROM: "office@invataxi.kz" },
  ])("are taken when they are whole: %j", (told) => {
    expect(readConfig({ ...longEnough, ...told })).toMatchObject(told);
  });

  it("tells telephone exchanges apart by their keys", () => {
    const told = readConfig({ ...longEnough, TELEPHONE_KEYS: `city=${exchangeKey}, north=${exchangeKey}2` });
    expect([...(told.TELEPHONE_KEYS ?? [])]).toEqual([
      ["city", exchangeKey],
      ["north", `${exchangeKey}2`],
    ]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ SMSC_LOGIN: "service" }, /SMSC_PASSWORD: missing; SMSC_LOGIN/],
    [{ MOBIZON_SENDER: "INVATAXI" }, /MOBIZON_KEY: missing/],
    [
      { ...whatsApp, WHATSAPP_APP_SECRET: "" },
      /WHATSAPP_APP_SECRET: missing; WHATSAPP_TOKEN, .* go together/,
    ],
    [{ TELEGRAM_TOKEN: "123:AAE" }, /TELEGRAM_BOT: missing/],
    [{ TELEGRAM_SECRET: "0123456789abcdef" }, /TELEGRAM_TOKEN: missing/],
    [{ TELEPHONE_KEYS: "city=tooShort" }, /TELEPHONE_KEYS: expected name=KEY/],
    [{ TELEPHONE_KEYS: `city=${exchangeKey},city=${exchangeKey}2` }, /TELEPHONE_KEYS: expected name=KEY/],
    [{ TELEPHONE_KEYS: `city=${exchangeKey},north=${exchangeKey}` }, /each of its own/],
    [keys, /VAPID_SUBJECT: missing/],
    [{ SMTP_URL: "smtp://mail.invataxi.kz" }, /SMTP_FROM: missing/],
    [{ SMTP_URL: "https://mail.invataxi.kz", SMTP_FROM: "office@invataxi.kz" }, /SMTP_URL/],
  ])("are refused in one line when they are halves: %j", (told, line) => {
    const wrong = () => readConfig({ ...longEnough, ...told });
    expect(wrong).toThrow(line);
    expect(wrong).not.toThrow("\n");
  });

  it.each([
    ...["mailto:office@localhost", "mailto:office", "mailto:office@taxi", "office@invataxi.kz"],
    ...[
      "https://localhost/contact",
      "https://10.0.0.1",
      "mailto: office@invataxi.kz",
      "mailto:<a@invataxi.kz>",
    ],
    ...["http://invataxi.kz", "https://taxi.local", "mailto:a@taxi.example"],
  ])("do not begin with a subject that Apple refuses: %s", (VAPID_SUBJECT) => {
    expect(() => readConfig({ ...longEnough, ...keys, VAPID_SUBJECT })).toThrow(/VAPID_SUBJECT: .*Apple/);
  });
});

describe("what the environment leaves out", () => {
  const gapsOf = (told: Record<string, string>) =>
    listGaps(readConfig({ ...longEnough, ...told })).map((gap) => gap.split(":")[0]);

  it.each<[string, Record<string, string>, string[]]>([
    ["on this machine only", {}, ["DISPATCHER_PHONE"]],
    ["for the world", { HOST: "0.0.0.0" }, ["PUBLIC_ORIGIN", "TRUST_PROXY", "DISPATCHER_PHONE"]],
    ["in a demo", { DEMO: "1" }, []],
    [
      "with everything told, also that there is no proxy",
      {
        HOST: "::",
        PUBLIC_ORIGIN: "https://taxi.example",
        TRUST_PROXY: "0",
        DISPATCHER_PHONE: "+77242000000",
      },
      [],
    ],
  ])("is told: %s", (_title, told, gaps) => {
    expect(gapsOf(told)).toEqual(gaps);
  });
});
