import { DeviceReport } from "../../../shared/schemas/index.ts";
import { instant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

type Reporting = Pick<
  DrivingUseCases,
  "reportStopAction" | "takeBackAct" | "startShift" | "endShift" | "askForHelp" | "understandChanges"
>;

/**
 * Takes a report of somebody who has signed out meanwhile, without a line. The seal proves its author; `sentAt` stands beside it,
 * so whoever carries it could shift the time of the act, as its author could have.
 */
export function createHandInReport(
  { reportSeal }: Pick<DrivingNeeds, "reportSeal">,
  { reportStopAction, takeBackAct, startShift, endShift, askForHelp, understandChanges }: Reporting,
): DrivingUseCases["handInReport"] {
  return async ({ author, sealed, sentAt }) => {
    const { data: act } = DeviceReport.safeParse(parsed(reportSeal.open(author, sealed)));
    if (act === undefined) throw new AppError("report.unreadable", { field: "sealed" });
    const driver = { role: "driver" as const, id: author };
    const told = { at: instant(act.done.at), sentAt };
    if ("need" in act) {
      const { actionId: helpId, shiftId, need, tripId, why, note } = act;
      await askForHelp(driver, shiftId, { helpId, need, tripId, why, note }, told);
      return "applied";
    }
    if ("understood" in act) {
      await understandChanges(driver, act.shiftId, act.understood, told);
      return "applied";
    }
    if ("shiftId" in act) {
      await (act.shiftAction === "start" ? startShift : endShift)(driver, act.shiftId, told);
      return "applied";
    }
    const { stopId, actionId, action, done, point, takesBack } = act;
    if (takesBack !== undefined) {
      const taken = takeBackAct(driver, { actionId: takesBack, at: instant(done.at) });
      return taken.then(({ verdict }) => verdict, settledOnly);
    }
    const command = { stopId, actionId, action, at: instant(done.at), sentAt, point };
    return (await reportStopAction(driver, command)).verdict;
  };
}

/** That it can be taken back no more is an answer too; its author reads it. */
function settledOnly(error: unknown): "settled" {
  const isSettled = error instanceof AppError && ["act.settled", "trip.illegalChange"].includes(error.code);
  if (!isSettled) throw error;
  return "settled";
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
