import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

/** Bodies about where people are reached, for `examples.ts`. */
export const reachExamples = {
  makeReachLink: { channel: "telegram" },
  beginMailLink: { address: "aigul@mail.example" },
  finishMailLink: { address: "aigul@mail.example", code: "123456" },
  linkBrowser: {
    endpoint: "https://fcm.googleapis.com/fcm/send/an-endpoint",
    keys: { p256dh: "a-key-of-the-browser", auth: "a-secret-of-it" },
  },
  tellOfPush: { delivery: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a40", state: "read", answer: "yes" },
  setReachWishes: { onlySafety: false, channels: ["telegram", "push"] },
  makeRiderReachLink: { channel: "whatsapp", contact: "+77000005999" },
} satisfies { [N in EndpointName]?: ApiBody<N> };
