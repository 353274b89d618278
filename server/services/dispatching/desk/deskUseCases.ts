import type { AtDesk, Colleague, HandedOver } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Run } from "../../../domain/runs/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeskHandover } from "../../../stores/index.ts";

/** What was or would be handed over, with what is known now of whom it, or another that is read with it, is about. */
export interface HandoverPicture {
  record: HandedOver;
  trips: readonly TripRecord[];
  runs: readonly Run[];
  /** By call. */
  phones: ReadonlyMap<string, string>;
  /** By id. */
  staff: ReadonlyMap<string, string>;
}
export interface WrittenHandover extends HandoverPicture {
  handover: DeskHandover;
}

/** Several people at one board, and what they leave to one another. */
export interface DeskUseCases {
  /** What this page of theirs has before it; again and again, as long as it is open. Of nobody but dispatchers. */
  noteAtDesk(actor: Actor, desk: string, at: AtDesk): Promise<void>;
  leaveDesk(desk: string): Promise<void>;
  listColleagues(actor: Actor): Promise<Colleague[]>;
  /** What would be handed over now, and what was, the newest first. */
  listDeskHandovers(actor: Actor): Promise<{ now: HandoverPicture; handovers: WrittenHandover[] }>;
  writeDeskHandover(actor: Actor, written: { handoverId: string; note?: string | undefined }): Promise<void>;
  /** Throws deskHandover.unknown. Said again it changes nothing. */
  readDeskHandover(actor: Actor, handoverId: string): Promise<void>;
}
