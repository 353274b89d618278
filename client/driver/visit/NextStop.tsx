import type { CannotTakeWhy } from "../../../shared/lifeCycle/help.ts";
import { isBegun } from "../../../shared/lifeCycle/stop.ts";
import type { ManifestStop, StopAction } from "../../../shared/schemas/driving.ts";
import { Badge, Button, Icon, type IconName, useText } from "../../ui/index.ts";
import { CannotTake } from "../help/CannotTake.tsx";
import { Door, DoorFound } from "./Door.tsx";
import { NoShow } from "./NoShow.tsx";
import { StopContacts, StopNeeds, StopPlace, StopTimes } from "./StopParts.tsx";

const icons: Record<StopAction, IconName> = {
  depart: "vehicle",
  arrive: "pin",
  board: "person",
  dropOff: "flag",
  noShow: "alert",
  neverRode: "cross",
};

export interface NextStopProps {
  readonly stop: ManifestStop;
  /** The button has just changed its meaning and takes no press yet. */
  readonly isSettling: boolean;
  readonly report: (action: StopAction) => void;
  readonly onCannotTake: (why: CannotTakeWhy) => void;
}

/** Where to go, who it is, what they need, and the one thing to press. */
export function NextStop({ stop, isSettling, report, onCannotTake }: NextStopProps) {
  const { t } = useText();
  const main = stop.actions.find((action) => action !== "noShow" && action !== "neverRode");
  return (
    <section className="card next-stop" aria-labelledby="next-stop">
      <div className="row row--apart">
        <h2 id="next-stop" className="next-stop__kind">
          <Icon name={stop.kind === "pickup" ? "person" : "flag"} size={28} />
          <span>
            <span className="visually-hidden">{t("driver.next")}: </span>
            {t(`driver.kind.${stop.kind}`)}
          </span>
        </h2>
        <Badge tone={isBegun(stop) ? "accent" : "neutral"}>{t(`driver.status.${stop.status}`)}</Badge>
      </div>
      <div className="next-stop__body">
        <div className="stack stack--tight">
          <StopTimes stop={stop} />
          <StopPlace place={stop.place} large />
          <Door stop={stop} />
        </div>
        <StopNeeds stop={stop} />
      </div>
      <StopContacts stop={stop} />
      <DoorFound stop={stop} />
      {main !== undefined && (
        <div className="next-stop__act">
          <Button
            look="primary"
            large
            wide
            icon={icons[main]}
            isDisabled={isSettling}
            onPress={() => report(main)}
          >
            {t(`driver.action.${main}`)}
          </Button>
        </div>
      )}
      {stop.actions.includes("noShow") && (
        <>
          <CannotTake stop={stop} onAsk={onCannotTake} />
          <NoShow stop={stop} report={() => report("noShow")} />
        </>
      )}
    </section>
  );
}
