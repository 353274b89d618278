import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Inbound } from "../../../../server/gateways/gateway.ts";
import { referenceOf } from "../../../../server/gateways/referenceOf.ts";
import { createWhatsAppWebhook } from "../../../../server/gateways/whatsapp/whatsAppWebhook.ts";

const PHONE_ID = "200000000000002";
const webhook = createWhatsAppWebhook({ appSecret: "app", verifyToken: "ours", phoneId: PHONE_ID });
const sign = (body: string, secret = "app") =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
const call = (body: string, signature: string | undefined = sign(body)) => ({
  headers: { "x-hub-signature-256": signature },
  rawBody: Buffer.from(body),
  query: {},
});
const bodyOf = (value: object, phoneId = PHONE_ID) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "100000000000001",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "15550001111", phone_number_id: phoneId },
              ...value,
            },
          },
        ],
      },
    ],
  });
const read = (value: object, phoneId?: string): Inbound => {
  const inbound = webhook.read(call(bodyOf(value, phoneId)));
  if (inbound === "forged" || "echo" in inbound) throw new Error("not read");
  return inbound;
};
const said = { id: "wamid.IN1", timestamp: "1790416800", type: "text", text: { body: "иә" } };
const PHONE = { from: "77010000001", from_user_id: "KZ.13491208655302741918" };
const at = 1_790_416_800_000;

describe("what WhatsApp calls us with", () => {
  it("is believed by its signature over the bytes as they came", () => {
    const body = bodyOf({ messages: [{ ...said, ...PHONE }] });
    expect(webhook.read(call(body))).toMatchObject({ messages: [{ text: "иә" }] });
    expect(webhook.read(call(body, sign(body).toUpperCase().replace("SHA256", "sha256")))).not.toBe("forged");
    const forged = [sign(body, "other"), sign(`${body} `), sign(body).slice(7), "sha256=", "sha256=zz", ""];
    for (const signature of forged) expect(webhook.read(call(body, signature))).toBe("forged");
    expect(webhook.read({ headers: {}, rawBody: Buffer.from(body), query: {} })).toBe("forged");
  });

  it("is asked to prove who we are once, and tells only whoever knows our word", () => {
    const verify = (query: Record<string, unknown>) =>
      webhook.read({ headers: {}, rawBody: Buffer.alloc(0), query });
    const right = { "hub.mode": "subscribe", "hub.verify_token": "ours", "hub.challenge": "1158201444" };
    expect(verify(right)).toEqual({ echo: "1158201444" });
    expect(verify({ ...right, "hub.verify_token": "guess" })).toBe("forged");
    expect(verify({ ...right, "hub.verify_token": ["ours"] })).toBe("forged");
    expect(verify({ ...right, "hub.mode": "unsubscribe" })).toBe("forged");
    expect(verify({ ...right, "hub.challenge": "<script>" })).toBe("forged");
  });

  it("tells what became of messages; handed over is not yet there", () => {
    const statuses = ["sent", "delivered", "read", "failed"].map((status, index) => ({
      ...{ id: `wamid.${index}`, status, timestamp: "1790416800", recipient_id: "77010000001" },
      ...(status === "failed" && { errors: [{ code: 131026, title: "Message undeliverable" }] }),
    }));
    const reference = (index: number) => referenceOf("whatsapp", `wamid.${index}`);
    const receipts = [
      { reference: reference(1), state: "delivered" },
      { reference: reference(2), state: "read" },
      { reference: reference(3), state: "failed", reason: "whatsapp.error.131026" },
    ];
    expect(read({ statuses })).toEqual({ receipts, messages: [] });
    // It comes again where our answer was lost, and reads the same.
    expect(read({ statuses })).toEqual({ receipts, messages: [] });
  });

  it("knows who wrote by number and user id, or by the user id alone where the number is hidden", () => {
    const { from_user_id } = PHONE;
    expect(read({ messages: [{ ...said, ...PHONE }] }).messages).toMatchObject([
      { from: "+77010000001", alias: "KZ.13491208655302741918", text: "иә", at },
    ]);
    const [hidden] = read({ messages: [{ ...said, from_user_id }] }).messages;
    expect(hidden).toMatchObject({ from: "KZ.13491208655302741918" });
    expect(hidden).not.toHaveProperty("alias");
    expect(read({ messages: [said] }).messages).toEqual([]);
  });

  it.each([
    [{ type: "button", button: { payload: "yes", text: "Иә" }, text: undefined }, "yes"],
    [
      {
        type: "interactive",
        interactive: { type: "button_reply", button_reply: { id: "no", title: "Жоқ" } },
        text: undefined,
      },
      "no",
    ],
    [{ type: "audio", audio: { id: "1", voice: true }, text: undefined }, ""],
  ])("reads what was pressed, and a voice message as no words: %j", (given, text) => {
    const context = { from: "15550001111", id: "wamid.OUT" };
    const [message] = read({ messages: [{ ...said, ...PHONE, ...given, context }] }).messages;
    expect(message).toMatchObject({ text, about: referenceOf("whatsapp", "wamid.OUT") });
  });

  it("links both names of whoever brings a code, and takes it for no answer", () => {
    const token = "s3cretCode-of_ours00";
    const inbound = read({ messages: [{ ...said, ...PHONE, text: { body: `Start ${token}` } }] });
    expect(inbound).toEqual({
      receipts: [],
      messages: [],
      linked: [PHONE.from_user_id, "+77010000001"].reverse().map((address) => ({ token, address })),
    });
  });

  it("leaves out what is not for us or not known, and keeps what stands beside it", () => {
    const statuses = [
      { id: 7 },
      null,
      { id: "wamid.1", status: "delivered" },
      { id: "x", status: "warning" },
    ];
    const messages = [
      { ...said, ...PHONE, type: "system" },
      { ...said, ...PHONE, type: "reaction" },
      "garbage",
    ];
    expect(read({ statuses, messages })).toMatchObject({ receipts: [{ state: "delivered" }], messages: [] });
    expect(read({ messages: [{ ...said, ...PHONE }] }, "999").messages).toEqual([]);
    for (const body of ["", "<html>", "[]", "{}", '{"entry":[{"changes":[{"value":{}}]}]}'])
      expect(webhook.read(call(body))).toEqual({ receipts: [], messages: [] });
  });
});
