import type { ShiftId, StopId, TripId } from "../../shared/ids/index.ts";
import type { Contradiction } from "../../shared/schemas/index.ts";
import type { Act, HeldStop } from "../domain/runs/acts.ts";

/** What the record made of an act; `declined`: a dispatcher kept the record as it was. */
export type ActVerdict = "applied" | "already" | "questioned" | "declined" | "takenBack";

export interface Judgement {
  verdict: ActVerdict;
  contradiction?: Contradiction | undefined;
  /** Of which it is a part. */
  question?: string | undefined;
}
export type JudgedAct = Act & Judgement;

/** What drivers reported, each act once by its id, whatever became of the plan: rows are added and judged, never removed. */
export interface ActStore {
  /** Every driver who ever had the stop on a run, the latest first. */
  listHolders(stopId: StopId): Promise<HeldStop[]>;
  /** The stops of a trip as the run once had them. */
  listHeldOf(tripId: TripId, shiftId: ShiftId): Promise<HeldStop[]>;
  /** False when this id was taken before: then nothing else may be written for it. In question until it is judged. */
  add(act: Act): Promise<boolean>;
  judge(actionId: string, judgement: Judgement): Promise<void>;
  find(actionId: string): Promise<JudgedAct | undefined>;
  /** Acts of the run that are in question, in the order in which they were done. */
  listInQuestion(shiftId: ShiftId): Promise<JudgedAct[]>;
  listOfQuestion(question: string): Promise<JudgedAct[]>;
  /** Every tap of one step, in the order in which they were done. */
  listOfStep(stopId: StopId, action: Act["action"]): Promise<JudgedAct[]>;
  /** What counts of the run, in the order in which it was done. */
  listApplied(shiftId: ShiftId): Promise<JudgedAct[]>;
}
