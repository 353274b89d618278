import { AppError } from "../../errors.ts";
import { isAdministrator } from "../../policies/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { recordFact } from "../records/recordFact.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export function createOpenQueueBoard({ db, clock }: CommonNeeds): UpkeepUseCases["openQueueBoard"] {
  return async (actor, what) => {
    if (!isAdministrator(actor)) throw new AppError("session.forbidden");
    if (what === "page")
      await recordFact(db, { kind: "queues.opened", concerns: {}, by: actor, at: clock.now(), details: {} });
  };
}
