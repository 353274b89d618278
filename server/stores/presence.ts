import type { StaffId } from "../../shared/ids/index.ts";
import type { AtDesk } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";

/** One page of somebody who has the board open. */
export interface OpenDesk {
  /** Of the page, not of the person. */
  id: string;
  staffId: StaffId;
  at: AtDesk;
  /** When it last said that it is there, in real time. */
  seenAt: Instant;
}

/** Who is at the board and what they have before them; in Redis, since every page says it again and again. */
export interface PresenceStore {
  /** Whoever else is there hears of it, where something is otherwise than before. */
  put(desk: OpenDesk): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<OpenDesk[]>;
}
