import { KeptAct } from "../../../shared/schemas/index.ts";
import { instant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * Takes a report of somebody who has signed out meanwhile, without a line. The seal proves its author; `sentAt` stands beside it,
 * so whoever carries it could shift the time of the act, as its author could have.
 */
export function createHandInReport(
  { reportSeal }: Pick<DrivingNeeds, "reportSeal">,
  reportStopAction: DrivingUseCases["reportStopAction"],
): DrivingUseCases["handInReport"] {
  return async ({ author, sealed, sentAt }) => {
    const { data: act } = KeptAct.safeParse(parsed(reportSeal.open(author, sealed)));
    if (act === undefined) throw new AppError("report.unreadable", { field: "sealed" });
    const { stopId, actionId, action, done, point } = act;
    const command = { stopId, actionId, action, at: instant(done.at), sentAt, point };
    return (await reportStopAction({ role: "driver", id: author }, command)).verdict;
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
