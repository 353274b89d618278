import { z } from "zod";
import { channels, type Money, wayStates } from "../notices/index.ts";
import { FileView } from "./audit.ts";
import { IsoInstant, Locale, LocalizedName, ServiceDayText, written } from "./common.ts";

export const sentKeys = ["day", "month", "channel", "provider", "kind", "contract"] as const;
export type SentKey = (typeof sentKeys)[number];

/** Days of the calendar, the last one with them; what is left out is this month until now. */
export const MessageQuery = z.object({
  by: z.enum(sentKeys).default("day"),
  from: ServiceDayText.optional(),
  until: ServiceDayText.optional(),
});
export type MessageQuery = z.infer<typeof MessageQuery>;

const count = z.int();
export const MessageFiguresRow = z.object({
  /** A day, a month, a channel, a provider, a kind, a contract's id; left out: no contract, and the total. */
  key: z.string().optional(),
  name: LocalizedName.optional(),
  ...{ sent: count, delivered: count, read: count, failed: count, answered: count },
  /** Of how many the price in tenge is known, and what those came to. */
  priced: count,
  cost: z.number(),
});
export type MessageFiguresRow = z.infer<typeof MessageFiguresRow>;

/** What was sent, by what it is counted by; nobody's name or number. */
export const MessageFigures = z.object({
  by: z.enum(sentKeys),
  from: ServiceDayText,
  until: ServiceDayText,
  rows: z.array(MessageFiguresRow),
  total: MessageFiguresRow,
});
export type MessageFigures = z.infer<typeof MessageFigures>;

export const ExportMessages = MessageQuery.extend({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  locale: Locale,
});
export type ExportMessages = z.infer<typeof ExportMessages>;

const MoneyView = z.object({ amount: z.number(), currency: z.string() }) satisfies z.ZodType<Money>;

/** A way by which this installation can send. */
export const MessageWayView = z.object({
  channel: z.enum(channels),
  provider: z.string(),
  isPaid: z.boolean(),
  canAnswer: z.boolean(),
  state: z.enum(wayStates),
  lastSuccess: IsoInstant.optional(),
  /** Of the last hour. */
  failures: count,
  /** What a trial goes to; left out: this way cannot be tried by an address that somebody types. */
  triedBy: z.enum(["phone", "email"]).optional(),
});
export type MessageWayView = z.infer<typeof MessageWayView>;

/** How this month of the calendar stands; money in tenge. */
export const MessageBudgetView = z.object({
  /** Left out: nothing is bounded. */
  budget: z.number().optional(),
  spent: z.number(),
  forecast: z.number(),
  level: z.enum(["within", "near", "used"]),
});
export type MessageBudgetView = z.infer<typeof MessageBudgetView>;

/** Of mail, as far as its form tells. */
export const EmailAddress = z.email();
const WayName = z.object({ channel: z.enum(channels), provider: written().min(1).max(40) });
export const WayChecked = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("works"), balance: MoneyView.optional() }),
  z.object({ kind: z.literal("failed"), reason: z.string() }),
]);
export type WayChecked = z.infer<typeof WayChecked>;
export const TestMessage = WayName.extend({ to: written().min(3).max(200), locale: Locale });
export type TestMessage = z.infer<typeof TestMessage>;
export const WayTested = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sent"), cost: MoneyView.optional() }),
  z.object({ kind: z.literal("failed"), reason: z.string() }),
]);
export type WayTested = z.infer<typeof WayTested>;

/** The shapes of what the office sees and steers of messages; joined in `notices.ts`. */
export const messageShapes = {
  getMessageWays: {
    response: z.object({
      ways: z.array(MessageWayView),
      isPaidAllowed: z.boolean(),
      budget: MessageBudgetView,
    }),
  },
  checkMessageWay: { body: WayName, response: WayChecked },
  testMessageWay: { body: TestMessage, response: WayTested },
  getMessageFigures: { query: MessageQuery, response: MessageFigures },
  exportMessageFigures: { body: ExportMessages, response: FileView },
} as const;
