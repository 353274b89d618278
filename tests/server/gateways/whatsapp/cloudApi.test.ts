import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWhatsApp } from "../../../../server/gateways/whatsapp/cloudApi.ts";
import { jsonOf, NOWHERE, startProvider } from "../../../support/providerServer.ts";

const WAMID = "wamid.HBgLNzcwMTAwMDAwMDEVAgARGBI1";
let graph: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  const contacts = [{ input: "77010000001", wa_id: "77010000001" }];
  const taken = { messaging_product: "whatsapp", contacts, messages: [{ id: WAMID }] };
  graph = await startProvider(() => ({ body: JSON.stringify(taken) }));
});
afterAll(() => graph?.stop());
const gateway = (patience?: number) =>
  createWhatsApp({ token: "EAAB", phoneId: "200000000000002", url: graph.url, patience });
const message = { id: "d1", to: "+77010000001", text: "Көлік келді: 123 ABC 11.", locale: "kk" as const };
const errorOf = (code: number, status = 400) => ({
  status,
  body: JSON.stringify({
    error: { message: `(#${code}) ${message.to}`, type: "OAuthException", code, fbtrace_id: "A1" },
  }),
});

describe("WhatsApp Cloud API", () => {
  it("gets a template in the rider's language with its values, and what its buttons mean", async () => {
    const choices = [
      { answer: "yes" as const, label: "Иә" },
      { answer: "no" as const, label: "Жоқ" },
    ];
    const template = { name: "trip_reminder", values: ["8:40–9:10", "123 ABC 11"] };
    const sending = await gateway().send({ ...message, choices, template });
    expect(sending).toMatchObject({ kind: "sent" });
    const { path, headers } = graph.last();
    expect(path).toBe("/200000000000002/messages");
    expect(headers.authorization).toBe("Bearer EAAB");
    expect(jsonOf(graph.last())).toEqual({
      ...{ messaging_product: "whatsapp", recipient_type: "individual", to: "77010000001", type: "template" },
      template: {
        name: "trip_reminder",
        language: { code: "kk" },
        components: [
          { type: "body", parameters: template.values.map((text) => ({ type: "text", text })) },
          ...["yes", "no"].map((payload, index) => ({
            ...{ type: "button", sub_type: "quick_reply", index: String(index) },
            parameters: [{ type: "payload", payload }],
          })),
        ],
      },
    });
  });

  it("reaches somebody without a visible number by the user id", async () => {
    await gateway().send({ ...message, to: "KZ.13491208655302741918" });
    const sent = jsonOf(graph.last());
    expect(sent).toMatchObject({ recipient: "KZ.13491208655302741918", type: "text" });
    expect(sent).not.toHaveProperty("to");
  });

  it("offers up to three short choices as buttons, and more as words alone", async () => {
    const three = (["yes", "no", "call"] as const).map((answer) => ({ answer, label: answer }));
    await gateway().send({ ...message, choices: three });
    expect(jsonOf(graph.last())).toMatchObject({
      type: "interactive",
      interactive: {
        body: { text: message.text },
        action: { buttons: three.map(({ answer }) => ({ reply: { id: answer } })) },
      },
    });
    await gateway().send({ ...message, choices: [...three, { answer: "other" as const, label: "other" }] });
    expect(jsonOf(graph.last())).toMatchObject({ type: "text", text: { body: message.text } });
  });

  it("names a message by nothing that holds the number, as WhatsApp's own id does", async () => {
    const sending = await gateway().send(message);
    expect(JSON.stringify(sending)).not.toContain(WAMID.slice(6));
    expect(await gateway().send(message)).toEqual(sending);
  });

  it.each([
    { says: errorOf(190, 401), reason: "whatsapp.error.190", again: false },
    { says: errorOf(131047), reason: "whatsapp.error.131047", again: false, ofMessage: true },
    { says: errorOf(132001, 404), reason: "whatsapp.error.132001", again: false, ofMessage: true },
    { says: errorOf(130429, 429), reason: "whatsapp.error.130429", again: true },
    { says: errorOf(131056), reason: "whatsapp.error.131056", again: true },
    { says: errorOf(131016, 503), reason: "whatsapp.error.131016", again: true },
    { says: errorOf(131026, 200), reason: "whatsapp.error.131026", again: false, ofMessage: true },
    { says: { body: "{}" }, reason: "whatsapp.http.200", again: false },
    { says: { body: "<html>" }, reason: "whatsapp.http.200", again: false },
    { says: { status: 502, body: "<html>" }, reason: "whatsapp.http.502", again: true },
    { says: "hang" as const, reason: "whatsapp.unanswered", again: false },
  ])("has failed: $reason", async ({ says, ...failed }) => {
    graph.says(says);
    const patience = says === "hang" ? 200 : undefined;
    expect(await gateway(patience).send(message)).toEqual({ kind: "failed", ...failed });
  });

  it("says how long to wait, and that it cannot be reached", async () => {
    graph.says({ ...errorOf(4, 429), headers: { "retry-after": "120" } });
    expect(await gateway().send(message)).toMatchObject({ again: true, after: 120 });
    const away = createWhatsApp({ token: "EAAB", phoneId: "2", url: NOWHERE });
    const unreachable = { kind: "failed", reason: "whatsapp.unreachable" };
    expect(await away.send(message)).toEqual({ ...unreachable, again: true });
    expect(await away.check()).toEqual(unreachable);
  });

  it("works when the token may see our number", async () => {
    graph.says({ body: '{"id":"200000000000002"}' });
    expect(await gateway().check()).toEqual({ kind: "works" });
    expect(graph.last().method).toBe("GET");
    graph.says(errorOf(190, 401));
    expect(await gateway().check()).toEqual({ kind: "failed", reason: "whatsapp.error.190" });
  });
});
