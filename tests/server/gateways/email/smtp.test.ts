import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSmtp } from "../../../../server/gateways/email/smtp.ts";

const letters: { to: string[]; text: string }[] = [];
/** What the server says to a recipient, or to the letter; undefined: it takes it. */
let refusal: { code: number; text: string; at: "rcpt" | "data" } | undefined;
const refuse = (at: "rcpt" | "data") =>
  refusal?.at === at ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;

const server = new SMTPServer({
  ...{ authMethods: ["PLAIN", "LOGIN"], allowInsecureAuth: true, hideSTARTTLS: true, logger: false },
  onAuth: ({ username, password }, _session, done) =>
    username === "taxi" && password === "right"
      ? done(null, { user: username })
      : done(Object.assign(new Error("Authentication failed"), { responseCode: 535 })),
  onRcptTo: (_address, _session, done) => done(refuse("rcpt")),
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      if (refuse("data") === null) letters.push({ to, text: Buffer.concat(parts).toString("utf8") });
      done(refuse("data"));
    });
  },
});
/** Takes calls and never says a word. */
const silent = createServer((socket: Socket) => socket.on("error", () => undefined));
let url: string;
let silentUrl: string;
beforeAll(async () => {
  const listening = server.listen(0, "127.0.0.1");
  silent.listen(0, "127.0.0.1");
  await Promise.all([once(listening, "listening"), once(silent, "listening")]);
  url = `smtp://taxi:right@127.0.0.1:${(listening.address() as AddressInfo).port}`;
  silentUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  silent.close();
});
const gateway = (address = url, patience?: number) =>
  createSmtp({ url: address, from: "office@invataxi.kz", patience });
const message = {
  ...{ id: "d1", to: "mother@mail.example", locale: "ru" as const, link: "https://taxi.example/t/1" },
  text: "Машина приедет в 8:50.\nНомер 123 ABC 11.",
};

describe("mail by SMTP", () => {
  it("is plain text under its own id, marked so that no holiday answer comes back", async () => {
    expect(await gateway().send(message)).toEqual({ kind: "sent", reference: "d1" });
    const letter = letters.at(-1);
    expect(letter?.to).toEqual(["mother@mail.example"]);
    const text = letter?.text ?? "";
    expect(text).toMatch(/^Message-ID: <d1@invataxi\.kz>/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(text).toMatch(/^Content-Language: ru/m);
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    const [, subject = ""] = /^Subject: ((?:.+\r?\n )*.+)/m.exec(text) ?? [];
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, part = ""]) => part);
    expect(Buffer.concat(words.map((part) => Buffer.from(part, "base64"))).toString()).toBe(
      "Машина приедет в 8:50.",
    );
    const body = /\r?\n\r?\n([\s\S]*)$/.exec(text)?.[1] ?? "";
    expect(Buffer.from(body, "base64").toString("utf8").trim()).toBe(`${message.text}\n${message.link}`);
  });

  it.each([
    {
      refused: { at: "rcpt" as const, code: 550, text: "5.1.1 User unknown" },
      ...{ reason: "smtp.error.550", again: false, gone: true },
    },
    {
      refused: { at: "rcpt" as const, code: 550, text: "5.7.1 Relaying denied" },
      ...{ reason: "smtp.error.550", again: false },
    },
    {
      refused: { at: "rcpt" as const, code: 450, text: "4.2.1 Greylisted, try later" },
      ...{ reason: "smtp.error.450", again: true },
    },
    {
      refused: { at: "data" as const, code: 452, text: "4.3.1 Rate limit" },
      ...{ reason: "smtp.error.452", again: true },
    },
    {
      refused: { at: "data" as const, code: 554, text: "5.7.1 Spam" },
      ...{ reason: "smtp.error.554", again: false },
    },
  ])("has failed: $refused.code $refused.text", async ({ refused, ...failed }) => {
    refusal = refused;
    const sending = await gateway().send(message);
    refusal = undefined;
    expect(sending).toEqual({ kind: "failed", ...failed });
  });

  it("does not go to what is no single address", async () => {
    const before = letters.length;
    for (const to of ["", "mother", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"])
      expect(await gateway().send({ ...message, to })).toMatchObject({ kind: "failed", gone: true });
    expect(letters).toHaveLength(before);
  });

  it("may go again when the server is away or silent, and not with a wrong password", async () => {
    expect(await gateway("smtp://127.0.0.1:2").send(message)).toMatchObject({ again: true });
    expect(await gateway(silentUrl, 200).send(message)).toEqual({
      ...{ kind: "failed", reason: "smtp.ETIMEDOUT", again: true },
    });
    const wrong = gateway(url.replace("right", "wrong"));
    expect(await wrong.send(message)).toEqual({ kind: "failed", reason: "smtp.EAUTH", again: false });
  });

  it("works when the server lets us in", async () => {
    expect(await gateway().check()).toEqual({ kind: "works" });
    const wrong = gateway(url.replace("right", "wrong"));
    expect(await wrong.check()).toEqual({ kind: "failed", reason: "smtp.EAUTH" });
  });
});
