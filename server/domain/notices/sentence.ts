import type { Instant } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import type { NoticeContent, ToldKind } from "./content.ts";
import type { Telling } from "./dayWords.ts";
import type { NoticeKey } from "./texts.ts";

/** What sentences are made of. */
export interface Parts {
  telling: Telling;
  say(key: NoticeKey, values: Record<string, string>): string;
  day(at: Instant): string;
  time(at: Instant): string;
  window(window: InstantWindow): string;
}
export type Sentence<Kind extends ToldKind> = (
  content: NoticeContent & { kind: Kind },
  parts: Parts,
) => string;
