import { z } from "zod";
import { LocalizedName, pageOf, ServiceDayText, written } from "./common.ts";

/** Whose times: a rider's, of everybody who moves alike, of a door; at a place how long people stay for dialysis. */
export const LearnedKind = z.enum(["rider", "aid", "entrance", "place"]);
export type LearnedKind = z.infer<typeof LearnedKind>;
export const LearnedPart = z.enum(["boarding", "alighting", "stay"]);
export type LearnedPart = z.infer<typeof LearnedPart>;

/** `q`: words of the name. */
export const LearnedAsked = z.object({
  kind: LearnedKind,
  q: z.string().trim().max(100).default(""),
  ...pageOf(50),
});
export type LearnedAsked = z.output<typeof LearnedAsked>;

/**
 * Times as long as the rules expect, or of a stay minutes: `usual` the middle, `enough` in four of five cases, from `count` observations
 * until that day. Left out where only somebody's word stands.
 */
const Learned = z.object({
  usual: z.number(),
  enough: z.number(),
  count: z.int(),
  until: ServiceDayText,
});
/** Without `value`: as the rules say. */
const Told = z.object({ value: z.number().optional(), reason: z.string() });

export const LearnedTimeView = z.object({
  ...{ kind: LearnedKind, subject: z.string(), part: LearnedPart },
  /** Of how people move there is none. */
  name: LocalizedName.optional(),
  learned: Learned.optional(),
  told: Told.optional(),
});
export type LearnedTimeView = z.infer<typeof LearnedTimeView>;

const Subject = written().min(1).max(100);
const reason = written().min(3).max(300);
const about = { kind: LearnedKind, subject: Subject, part: LearnedPart };
/** What planning is to go by: what was learned, a number of ours, or the rules alone. */
export const TellLearnedTime = z.discriminatedUnion("goBy", [
  z.object({ ...about, reason, goBy: z.literal("learned") }),
  z.object({ ...about, reason, goBy: z.literal("rules") }),
  z.object({ ...about, reason, goBy: z.literal("value"), value: z.number().min(0.2).max(720) }),
]);
export type TellLearnedTime = z.infer<typeof TellLearnedTime>;

/** Joined in `api.ts`. */
export const learnedTimeShapes = {
  searchLearnedTimes: {
    body: LearnedAsked,
    response: z.object({
      times: z.array(LearnedTimeView),
      total: z.int(),
      /** Whether planning goes by them, as the rule of today says. */
      isUsed: z.boolean(),
    }),
  },
  tellLearnedTime: { body: TellLearnedTime, response: z.object({ ok: z.literal(true) }) },
} as const;
