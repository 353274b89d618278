import { z } from "zod";
import { type Answer, callProvider } from "../callProvider.ts";
import type { Gateway, Outgoing, Sending } from "../gateway.ts";
import { referenceOf } from "../referenceOf.ts";
import { textOf } from "../textOf.ts";

export interface WhatsAppSettings {
  token: string;
  /** The id of our number, not the number. */
  phoneId: string;
  /** With the version of the interface; another than theirs in a test. */
  url?: string | undefined;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
}

const GRAPH_URL = "https://graph.facebook.com/v24.0";
export const WHATSAPP = "whatsapp";
/** What WhatsApp takes of buttons beside free text. */
const MOST_BUTTONS = 3;
const LONGEST_LABEL = 20;

const Refused = z.object({ error: z.object({ code: z.number() }) });
const Taken = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const OurNumber = z.object({ id: z.string() });

/** Too much at once (4, 80007, 130429, 131048, 131056), or their own trouble for now. */
const passing = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004]);

/** About one person or one template: nobody's phone behind that number, a day has passed since they wrote, or words that were not approved. */
const ofMessage = (code: number): boolean =>
  [131021, 131026, 131030, 131047, 131049, 131050, 131051].includes(code) ||
  (code >= 132000 && code < 133000);

/** A user id that stands for somebody whose number need not be visible, such as KZ.1349… */
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/** WhatsApp by Meta's Cloud API. Outside of 24 hours after somebody wrote, only messages of an approved template arrive. */
export function createWhatsApp(settings: WhatsAppSettings): Gateway {
  const { token, phoneId, url = GRAPH_URL, patience } = settings;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const limit = patience !== undefined && { patience };
  return {
    channel: "whatsapp",
    provider: WHATSAPP,
    async send(message) {
      const body = JSON.stringify({
        messaging_product: "whatsapp",
        recipient_type: "individual",
        ...recipientOf(message.to),
        ...contentOf(message),
      });
      return judge(await callProvider({ url: `${url}/${phoneId}/messages`, headers, body, ...limit }));
    },
    async check() {
      const answer = await callProvider({
        url: `${url}/${phoneId}?fields=id`,
        method: "GET",
        headers,
        ...limit,
      });
      const ours = answer.kind === "answer" ? OurNumber.safeParse(answer.body).data : undefined;
      return ours === undefined ? { kind: "failed", reason: reasonOf(answer) } : { kind: "works" };
    },
  };
}

const recipientOf = (to: string) => (USER_ID.test(to) ? { recipient: to } : { to: to.replace(/^\+/, "") });

function contentOf(message: Outgoing) {
  const { template, choices = [] } = message;
  if (template !== undefined) return { type: "template", template: templateOf(message, template) };
  const body = textOf(message);
  const fits = choices.every(({ label }) => label.length <= LONGEST_LABEL) && choices.length <= MOST_BUTTONS;
  if (choices.length === 0 || !fits) return { type: "text", text: { body, preview_url: false } };
  const buttons = choices.map(({ answer, label }) => ({
    type: "reply",
    reply: { id: answer, title: label },
  }));
  return { type: "interactive", interactive: { type: "button", body: { text: body }, action: { buttons } } };
}

function templateOf({ locale, choices = [] }: Outgoing, { name, values }: NonNullable<Outgoing["template"]>) {
  const parameters = values.map((text) => ({ type: "text", text }));
  const body = parameters.length === 0 ? [] : [{ type: "body", parameters }];
  const buttons = choices.map(({ answer }, index) => ({
    type: "button",
    sub_type: "quick_reply",
    index: String(index),
    parameters: [{ type: "payload", payload: answer }],
  }));
  return { name, language: { code: locale }, components: [...body, ...buttons] };
}

/** By the body: an error has been seen with 200, too. There is no id of ours: what got no answer is not sent again. */
function judge(answer: Answer): Sending {
  const reason = reasonOf(answer);
  if (answer.kind !== "answer") return { kind: "failed", reason, again: answer.kind === "unreachable" };
  const code = Refused.safeParse(answer.body).data?.error.code;
  const id = Taken.safeParse(answer.body).data?.messages[0]?.id;
  if (code === undefined && id !== undefined) return { kind: "sent", reference: referenceOf(WHATSAPP, id) };
  const isPassing = code === undefined ? answer.status >= 400 : passing.has(code);
  const after = answer.after !== undefined && { after: answer.after };
  const about = code !== undefined && ofMessage(code) && ({ ofMessage: true } as const);
  return { kind: "failed", reason, again: isPassing, ...after, ...about };
}

function reasonOf(answer: Answer): string {
  if (answer.kind !== "answer") return `whatsapp.${answer.kind}`;
  const code = Refused.safeParse(answer.body).data?.error.code;
  return code === undefined ? `whatsapp.http.${answer.status}` : `whatsapp.error.${code}`;
}
