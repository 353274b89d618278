import { z } from "zod";
import { RiderId } from "../ids/index.ts";
import { choices, linkedChannels, reachedRoles } from "../notices/index.ts";
import { IsoInstant } from "./common.ts";
import { Phone } from "./people.ts";

const LinkedChannel = z.enum(linkedChannels);

/** Where messages go beside the telephone. */
const AddressView = z.object({
  id: z.uuid(),
  channel: LinkedChannel,
  to: z.enum([...reachedRoles, "contact"]),
  /** Of a contact, as the record has it. */
  toName: z.string().optional(),
  /** A number, an address of mail, a browser's endpoint; a chat of Telegram says nothing to anybody. */
  shown: z.string().optional(),
  linkedAt: IsoInstant,
  /** The last message did not get through. */
  failedAt: IsoInstant.optional(),
});
export type AddressView = z.infer<typeof AddressView>;

export const ReachWishes = z.object({
  /** Nothing but what is about one's safety. */
  onlySafety: z.boolean(),
  /** The preferred ones first. */
  channels: z.array(LinkedChannel).max(linkedChannels.length),
});
export type ReachWishes = z.infer<typeof ReachWishes>;

/** How somebody is reached, and by what else they could be. */
export const ReachView = z.object({
  /** Whose it is: what they are told depends on it. */
  role: z.enum(reachedRoles),
  /** What can be linked here. */
  channels: z.array(LinkedChannel),
  /** Under which browsers subscribe (VAPID). */
  pushKey: z.string().optional(),
  /** The telephone of the record, where SMS are sent to it. */
  sms: z.string().optional(),
  addresses: z.array(AddressView),
  /** Contacts who may be told. */
  contacts: z.array(z.object({ name: z.string(), phone: z.string() })),
  wishes: ReachWishes,
  /** Nobody is disturbed then but of a trip of the day under way; times on the wall, "21:00". */
  quiet: z.object({ from: z.string(), until: z.string() }),
});
export type ReachView = z.infer<typeof ReachView>;

/** As a browser tells it (Push API). */
export const BrowserSubscription = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
});
export type BrowserSubscription = z.infer<typeof BrowserSubscription>;

/** `contact`: the telephone of the contact whom it is for; left out for the rider. */
const LinkWanted = z.object({ channel: z.enum(["telegram", "whatsapp"]), contact: Phone.optional() });
/** Opens the messenger with a code in hand; it works once. */
const MessengerLink = z.object({ link: z.url(), expiresInSeconds: z.int() });
const MailAddress = z.email().max(254).toLowerCase();
const Reach = z.object({ reach: ReachView });
const ofRider = z.object({ riderId: RiderId });
const ofAddress = z.object({ addressId: z.uuid() });

/** The shapes of where people are reached; joined in `api.ts`. */
export const reachShapes = {
  getReach: { response: Reach },
  makeReachLink: { body: LinkWanted, response: MessengerLink },
  beginMailLink: {
    body: z.object({ address: MailAddress }),
    response: z.object({ expiresInSeconds: z.int() }),
  },
  finishMailLink: {
    body: z.object({ address: MailAddress, code: z.string().regex(/^\d{6}$/) }),
    response: Reach,
  },
  linkBrowser: { body: BrowserSubscription, response: Reach },
  tellOfPush: {
    body: z.object({
      delivery: z.uuid(),
      state: z.enum(["delivered", "read"]),
      answer: z.enum(choices).optional(),
    }),
    response: z.object({ ok: z.literal(true) }),
  },
  unlinkAddress: { params: ofAddress, response: Reach },
  setReachWishes: { body: ReachWishes, response: Reach },
  getRiderReach: { params: ofRider, response: Reach },
  makeRiderReachLink: { params: ofRider, body: LinkWanted, response: MessengerLink },
  unlinkRiderAddress: { params: ofRider.extend(ofAddress.shape), response: Reach },
} as const;
