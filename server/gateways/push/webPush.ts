import { createECDH } from "node:crypto";
import webPush from "web-push";
import { z } from "zod";
import { type Answer, callProvider, parseJson } from "../callProvider.ts";
import type { Gateway, Outgoing, Sending } from "../gateway.ts";
import { referenceOf } from "../referenceOf.ts";

export interface WebPushSettings {
  publicKey: string;
  privateKey: string;
  /** mailto: or https: with a real domain. */
  subject: string;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
  /** Whether messages may go to this address; without it only to the services that browsers use. */
  mayReach?: (endpoint: URL) => boolean;
}

const PROVIDER = "webPush";
/** An hour later a notice has gone another way. */
const KEPT_SECONDS = 3600;

const Subscription = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
});

/**
 * The services of Chrome, Firefox, Safari and Edge. A page tells us the address, so anything else would have our server call whatever
 * somebody likes, inside its own network too.
 */
const services =
  /(?:^|\.)(?:fcm\.googleapis\.com|push\.services\.mozilla\.com|push\.apple\.com|notify\.windows\.com)$/;
const isService = ({ protocol, hostname, port }: URL): boolean =>
  protocol === "https:" && port === "" && services.test(hostname);

/** Web push: the library seals the words for one browser and signs for us (RFC 8291, 8292); the call is ours, with its time-out. */
export function createWebPush(settings: WebPushSettings): Gateway {
  const { patience, mayReach = isService } = settings;
  return {
    channel: "push",
    provider: PROVIDER,
    async send(message) {
      const subscription = Subscription.safeParse(parseJson(message.to)).data;
      if (subscription === undefined || !mayReach(new URL(subscription.endpoint)))
        return { kind: "failed", reason: "webPush.address", again: false, gone: true };
      const request = seal(subscription, message, settings);
      if (request === undefined) return { kind: "failed", reason: "webPush.keys", again: false, gone: true };
      return judge(await callProvider({ ...request, ...(patience !== undefined && { patience }) }), message);
    },
    // No service can be asked without a browser's address: what can be wrong here are the keys.
    check: async () =>
      isPair(settings) ? { kind: "works" } : { kind: "failed", reason: "webPush.keysDoNotMatch" },
  };
}

/** `topic`: of what has the same, a service keeps the last one, so a second try never shows twice. undefined: no browser's keys. */
function seal(
  subscription: z.infer<typeof Subscription>,
  { id, text, link, locale, choices, page }: Outgoing,
  { subject, publicKey, privateKey }: WebPushSettings,
) {
  try {
    const details = webPush.generateRequestDetails(
      subscription,
      JSON.stringify({ id, text, locale, link, choices, page }),
      {
        vapidDetails: { subject, publicKey, privateKey },
        ...{ TTL: KEPT_SECONDS, urgency: "high", topic: referenceOf(PROVIDER, id) },
      },
    );
    const headers = Object.entries(details.headers).map(([name, value]) => [name, String(value)] as const);
    // fetch counts the length itself.
    const sent = headers.filter(([name]) => name.toLowerCase() !== "content-length");
    return { url: details.endpoint, headers: Object.fromEntries(sent), body: details.body ?? "" };
  } catch {
    return undefined;
  }
}

/** Taken is 201 (202: later); a page in between may say 200. What got no answer may go again: `topic` keeps it one. */
function judge(answer: Answer, { id }: Outgoing): Sending {
  if (answer.kind !== "answer") return { kind: "failed", reason: `webPush.${answer.kind}`, again: true };
  const { status, after } = answer;
  if (status === 201 || status === 202) return { kind: "sent", reference: referenceOf(PROVIDER, id) };
  return {
    kind: "failed",
    reason: `webPush.http.${status}`,
    again: status === 429 || status >= 500,
    ...((status === 404 || status === 410) && { gone: true }),
    ...(after !== undefined && { after }),
  };
}

function isPair({ publicKey, privateKey }: WebPushSettings): boolean {
  try {
    const curve = createECDH("prime256v1");
    curve.setPrivateKey(privateKey, "base64url");
    return curve.getPublicKey("base64url") === publicKey;
  } catch {
    return false;
  }
}
