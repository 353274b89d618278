import type { DeviceReport } from "../../../shared/schemas/driverReports.ts";
import { serviceTimeOf, useStore } from "../../state/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import type { ReportQueue, WaitingReport } from "./reportQueue.ts";
import type { ReportOutcome } from "./reportShelf.ts";

/** The driver's own reports that did not go through at once: how many wait, since when, what the service said, what became of them. */
export function ReportsCard({ reports }: { reports: ReportQueue }) {
  const waiting = useStore(reports.waiting);
  const outcomes = useStore(reports.outcomes);
  const isLasting = useStore(reports.isLasting);
  const notTaken = waiting.filter(({ refusal }) => refusal !== undefined);
  const unsent = waiting.filter(({ refusal }) => refusal === undefined);
  return (
    <>
      {unsent.length > 0 && <Unsent unsent={unsent} isLasting={isLasting} />}
      {notTaken.length > 0 && <NotTaken notTaken={notTaken} />}
      {outcomes.length > 0 && <SentLater outcomes={outcomes} onSeen={() => void reports.forgetOutcomes()} />}
    </>
  );
}

function Unsent({ unsent, isLasting }: { unsent: readonly WaitingReport[]; isLasting: boolean }) {
  const { t, formats } = useText();
  const [first] = unsent;
  const count = unsent.length;
  return (
    <Callout tone="warn" urgent>
      <p>{t("driver.unsent", { count, since: first === undefined ? "" : formats.time(first.act.at) })}</p>
      {!isLasting && <p>{t("driver.unsent.notKept")}</p>}
    </Callout>
  );
}

function NotTaken({ notTaken }: { notTaken: readonly WaitingReport[] }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const count = notTaken.length;
  return (
    <Callout tone="warn" title={t("driver.notTaken.title", { count })} urgent>
      <ul>
        {notTaken.map(({ act, refusal }) => (
          <li key={act.actionId}>
            {t("driver.notTaken.item", {
              time: formats.time(act.at),
              action: nameOf(act, t),
              reason: errorText(refusal?.cause),
            })}
          </li>
        ))}
      </ul>
      <p>{t("driver.notTaken.text")}</p>
    </Callout>
  );
}

const breakNames = {
  begin: "driver.breaks.begin",
  end: "driver.breaks.end",
  takeBack: "driver.breaks.takeBack",
} as const;

const nameOf = (report: DeviceReport, t: ReturnType<typeof useText>["t"]): string => {
  if ("breakStep" in report) return t(breakNames[report.breakStep]);
  if ("check" in report) return t("driver.check.title");
  if ("asksFor" in report) return t("driver.breaks.ask");
  if ("need" in report) return t(`driver.help.need.${report.need}`);
  if ("messageId" in report) return t("driver.talk.read");
  if ("sos" in report) return t("driver.sos");
  if ("understood" in report) return t("driver.changes.understood");
  if ("shiftId" in report) return t(report.shiftAction === "start" ? "driver.startShift" : "driver.endShift");
  const { action: done, takesBack } = report;
  const action = t(`driver.action.${done}`);
  return takesBack === undefined ? action : t("driver.undo", { action });
};

function SentLater({ outcomes, onSeen }: { outcomes: readonly ReportOutcome[]; onSeen: () => void }) {
  const { t, formats } = useText();
  const times = outcomes.map(({ done }) => serviceTimeOf(done));
  const count = (wanted: ReportOutcome["verdict"]) =>
    outcomes.filter(({ verdict }) => verdict === wanted).length;
  const [questioned, settled] = [count("questioned"), count("settled")];
  return (
    <Callout
      tone={questioned + settled === 0 ? "good" : "warn"}
      title={t("driver.sentLater.title", { count: outcomes.length })}
    >
      <p>
        {t("driver.sentLater.text", {
          from: formats.time(Math.min(...times)),
          until: formats.time(Math.max(...times)),
        })}
      </p>
      {questioned > 0 && <p>{t("driver.sentLater.questioned", { count: questioned })}</p>}
      {settled > 0 && <p>{t("driver.sentLater.settled", { count: settled })}</p>}
      <div className="row">
        <Button onPress={onSeen}>{t("driver.sentLater.seen")}</Button>
      </div>
    </Callout>
  );
}
