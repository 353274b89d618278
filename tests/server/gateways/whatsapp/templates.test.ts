import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { templateOfNotice, whatsAppLink } from "../../../../server/gateways/whatsapp/templates.ts";
import { createWhatsAppWebhook } from "../../../../server/gateways/whatsapp/whatsAppWebhook.ts";
import { noticeKinds } from "../../../../shared/notices/index.ts";

it("each kind of notice has a template that WhatsApp can take: small letters, and words in one line", () => {
  const names = noticeKinds.map((kind) => templateOfNotice(kind, "one\ntwo    three")?.name ?? "");
  expect(new Set(names).size).toBe(noticeKinds.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,512}$/);
  expect(templateOfNotice("noVehicle", "one\ntwo    three")).toEqual({
    ...{ name: "invataxi_no_vehicle", values: ["one two three"] },
  });
  expect(templateOfNotice(undefined, "a word back")).toBeUndefined();
});

it("what our link has somebody send is read as the code in it", () => {
  const code = "a_code-of_ours-that-nobody-guesses-0123456789";
  const body = new URL(whatsAppLink("+77000000000", code)).searchParams.get("text");
  const message = {
    id: "wamid.1",
    from: "77010000001",
    timestamp: "1790416800",
    type: "text",
    text: { body },
  };
  const value = { metadata: { phone_number_id: "2" }, messages: [message] };
  const rawBody = Buffer.from(JSON.stringify({ entry: [{ changes: [{ value }] }] }));
  const signature = `sha256=${createHmac("sha256", "app").update(rawBody).digest("hex")}`;
  const webhook = createWhatsAppWebhook({ appSecret: "app", verifyToken: "ours", phoneId: "2" });
  expect(webhook.read({ headers: { "x-hub-signature-256": signature }, rawBody, query: {} })).toMatchObject({
    linked: [{ token: code, address: "+77010000001" }],
    messages: [],
  });
});
