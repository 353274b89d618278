import type { DriverId } from "../../../shared/ids/index.ts";
import { DeviceReport, type KeptAct, type ReportVerdict } from "../../../shared/schemas/index.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

type Reporting = Pick<
  DrivingUseCases,
  | ("reportStopAction" | "takeBackAct" | "startShift" | "endShift")
  | ("askForHelp" | "understandChanges" | "reportBreak" | "askForBreak" | "checkVehicle")
  | ("readMessage" | "callSos")
>;

/**
 * Takes a report of somebody who has signed out meanwhile, without a line. The seal proves its author; `sentAt` stands beside it,
 * so whoever carries it could shift the time of the act, as its author could have.
 */
export function createHandInReport(
  { reportSeal }: Pick<DrivingNeeds, "reportSeal">,
  reporting: Reporting,
): DrivingUseCases["handInReport"] {
  return async ({ author, sealed, sentAt }) => {
    const { data: act } = DeviceReport.safeParse(parsed(reportSeal.open(author, sealed)));
    if (act === undefined) throw new AppError("report.unreadable", { field: "sealed" });
    const driver = { role: "driver" as const, id: author };
    const told = { at: instant(act.done.at), sentAt };
    return "stopId" in act
      ? handInVisit(reporting, act, { driver, told })
      : handInOther(reporting, act, { driver, told });
  };
}

interface By {
  driver: { role: "driver"; id: DriverId };
  told: { at: Instant; sentAt: Instant };
}

function handInVisit(
  { reportStopAction, takeBackAct }: Reporting,
  act: KeptAct,
  { driver, told }: By,
): Promise<ReportVerdict> {
  const { stopId, actionId, action, point, takesBack } = act;
  if (takesBack !== undefined) {
    const taken = takeBackAct(driver, { actionId: takesBack, at: told.at });
    return taken.then(({ verdict }) => verdict, settledOnly);
  }
  const command = { stopId, actionId, action, ...told, point };
  return reportStopAction(driver, command).then(({ verdict }) => verdict);
}

/** Of the shift as a whole. */
async function handInOther(
  reporting: Reporting,
  act: Exclude<DeviceReport, KeptAct>,
  { driver, told }: By,
): Promise<ReportVerdict> {
  const { shiftId, actionId } = act;
  if ("breakStep" in act) {
    const { breakId, breakStep: step, takes } = act;
    return (await reporting.reportBreak(driver, shiftId, { breakId, actionId, step, takes }, told)).verdict;
  }
  if ("check" in act)
    await reporting.checkVehicle(driver, shiftId, { checkId: actionId, ...act.check }, told);
  else if ("messageId" in act) await reporting.readMessage(driver, shiftId, act, told);
  else if ("sos" in act) await reporting.callSos(driver, shiftId, actionId, told);
  else if ("asksFor" in act) await reporting.askForBreak(driver, shiftId, actionId, told);
  else if ("need" in act) {
    const { need, tripId, why, note } = act;
    await reporting.askForHelp(driver, shiftId, { helpId: actionId, need, tripId, why, note }, told);
  } else if ("understood" in act) await reporting.understandChanges(driver, shiftId, act.understood, told);
  else await (act.shiftAction === "start" ? reporting.startShift : reporting.endShift)(driver, shiftId, told);
  return "applied";
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
