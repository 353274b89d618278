import { useState } from "react";
import type { StopId } from "../../shared/ids/index.ts";
import { isOver, isToBegin, isUnderWay } from "../../shared/lifeCycle/shift.ts";
import type { KeptAct } from "../../shared/schemas/driverReports.ts";
import type { Manifest, StopAction } from "../../shared/schemas/driving.ts";
import { toIso } from "../../shared/time/units.ts";
import { newIdempotencyKey } from "../api/index.ts";
import { currentServiceNow, deviceClock } from "../state/index.ts";
import { EmptyState, ErrorState, Loading, placeText, useErrorText, useText } from "../ui/index.ts";
import { BreakNow } from "./breaks/BreakNow.tsx";
import { BreaksCard } from "./breaks/BreaksCard.tsx";
import { CheckCard } from "./check/CheckCard.tsx";
import type { Driver } from "./driver.ts";
import { askForHelp } from "./help/askForHelp.ts";
import { HelpCard } from "./help/HelpCard.tsx";
import { LeftOver } from "./leftOver/LeftOver.tsx";
import { PositionCard } from "./position/PositionCard.tsx";
import { useHidden } from "./position/useHidden.ts";
import { sharing, usePositionSharing } from "./position/usePositionSharing.ts";
import { OwnReach } from "./reach/OwnReach.tsx";
import { OwnReliefs } from "./relief/OwnReliefs.tsx";
import { ReportsCard } from "./reports/ReportsCard.tsx";
import type { ReportQueue } from "./reports/reportQueue.ts";
import { reportsOf } from "./reports/reports.ts";
import { ClosedRoads } from "./roads/ClosedRoads.tsx";
import { HardWeather } from "./roads/HardWeather.tsx";
import { ChangesCard } from "./shift/ChangesCard.tsx";
import { EndShift } from "./shift/EndShift.tsx";
import { KeptNotice } from "./shift/KeptNotice.tsx";
import { ShiftHeader } from "./shift/ShiftHeader.tsx";
import { StartShift } from "./shift/StartShift.tsx";
import { useManifest } from "./shift/useManifest.ts";
import { MessageCard } from "./talk/MessageCard.tsx";
import { useWakeLock } from "./useWakeLock.ts";
import { sortStops } from "./visit/manifestView.ts";
import { NavigatorCard } from "./visit/NavigatorCard.tsx";
import { NextStop } from "./visit/NextStop.tsx";
import { StopList } from "./visit/StopList.tsx";
import { Undo } from "./visit/Undo.tsx";
import { useSettling } from "./visit/useSettling.ts";
import { useSpoken } from "./voice/useVoice.ts";
import { VoiceCard } from "./voice/VoiceCard.tsx";

/** The signed-in driver's shift. */
export function DriverHome({ driver }: { driver: Driver }) {
  const { t } = useText();
  const errorText = useErrorText();
  const reports = reportsOf(driver);
  const { manifest, leftOver, error, retry, put } = useManifest(reports);
  const isOnShift = manifest ? isUnderWay(manifest) : false;
  const position = usePositionSharing(driver, isOnShift);
  const isAwake = useWakeLock(isOnShift);
  const hidden = useHidden(isOnShift);
  if (manifest === undefined) {
    return (
      <div className="stack stack--loose">
        <ReportsCard reports={reports} />
        {error === null ? <Loading /> : <ErrorState text={errorText(error)} onRetry={retry} />}
      </div>
    );
  }
  return (
    <div className="stack stack--loose">
      <ReportsCard reports={reports} />
      {leftOver.map((each) => (
        <LeftOver key={each.shiftId} manifest={each} put={put} />
      ))}
      <OwnReliefs onNews={retry} />
      {manifest === null ? (
        <EmptyState title={t("driver.noShift.title")} icon="clock">
          <p>{t("driver.noShift.text")}</p>
        </EmptyState>
      ) : (
        <>
          <ShiftHeader manifest={manifest} />
          <KeptNotice />
          {!isOver(manifest) && <HardWeather />}
          {!isOver(manifest) && <ClosedRoads />}
          {isToBegin(manifest) && (
            <StartShift {...{ manifest, put, reports }} check={<CheckCard {...{ manifest, reports }} />} />
          )}
          {isUnderWay(manifest) && <MessageCard {...{ manifest, reports }} />}
          {isUnderWay(manifest) && <ChangesCard {...{ manifest, reports }} />}
          {isUnderWay(manifest) && <OnShift {...{ manifest, reports }} />}
          {isOver(manifest) && <Ended />}
          {isUnderWay(manifest) && (
            <>
              <CheckCard {...{ manifest, reports }} />
              <BreaksCard {...{ manifest, reports }} />
              <HelpCard {...{ manifest, reports }} />
              <PositionCard {...position} {...{ isAwake, hidden }} />
              <NavigatorCard />
              <VoiceCard />
              <EndShift {...{ manifest, put, reports }} />
            </>
          )}
        </>
      )}
      <OwnReach />
    </div>
  );
}

function Ended() {
  const { t } = useText();
  return (
    <EmptyState title={t("driver.ended.title")} icon="check">
      <p>{t("driver.ended.text")}</p>
    </EmptyState>
  );
}

interface OnShiftProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** What to do now and afterwards. */
function OnShift({ manifest, reports }: OnShiftProps) {
  const { t, locale } = useText();
  const { next, following, over } = sortStops(manifest);
  useSpoken(
    next &&
      t("driver.voice.next", {
        ...{ what: t(`driver.kind.${next.kind}`), name: next.rider.name },
        place: placeText(next.place, locale),
      }),
  );
  const [last, setLast] = useState<KeptAct>();
  const isSettling = useSettling(`${next?.id} ${next?.actions.join(" ")}`);
  const report = (stopId: StopId, action: StopAction) => {
    const point = sharing.lastPoint;
    const act: KeptAct = {
      actionId: newIdempotencyKey(),
      stopId,
      action,
      at: toIso(currentServiceNow()),
      done: deviceClock.stamp(),
      ...(point === undefined ? {} : { point }),
    };
    reports.add(act);
    setLast(act);
    void reports.flush();
  };
  return (
    <>
      <BreakNow {...{ manifest, next, reports }} />
      {next === undefined ? (
        <EmptyState title={t("driver.waiting.title")} icon="clock">
          <p>{t("driver.waiting.text")}</p>
        </EmptyState>
      ) : (
        <NextStop
          key={next.id}
          stop={next}
          isSettling={isSettling}
          report={(action) => report(next.id, action)}
          onCannotTake={(why) =>
            askForHelp(reports, { shiftId: manifest.shiftId, need: "cannotTake", tripId: next.tripId, why })
          }
        />
      )}
      {last !== undefined && <Undo key={last.actionId} act={last} reports={reports} />}
      <StopList following={following} over={over} />
    </>
  );
}
