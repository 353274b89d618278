import type { RegionInfo } from "../../../shared/schemas/region.ts";
import {
  BackLink,
  ButtonLink,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { ClosureDetail } from "./ClosureDetail.tsx";
import { ClosureList } from "./ClosureList.tsx";
import { ClosureProposal } from "./ClosureProposal.tsx";
import { RoadForm } from "./RoadForm.tsx";
import type { RoadRoute } from "./roadPath.ts";
import { useClosing } from "./useClosing.ts";
import "../rescue/rescue.css";

interface RoadsScreenProps {
  readonly route: RoadRoute;
  readonly region: RegionInfo;
}

/** Roads and bridges that cannot be passed: what is closed, and what another closure would do to each person, before it is accepted. */
export function RoadsScreen({ route, region }: RoadsScreenProps) {
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href={route === "all" ? "#/" : "#/roads"} />
      {route === "all" ? <Roads region={region} /> : <ClosureDetail closureId={route.closureId} />}
    </div>
  );
}

function Roads({ region }: { region: RegionInfo }) {
  const { t } = useText();
  const errorText = useErrorText();
  const closing = useClosing();
  const { plan, error, isLooking, asked, look } = closing;
  return (
    <>
      <ViewTitle>{t("dispatcher.roads.title")}</ViewTitle>
      <div className="row">
        <ButtonLink href="#/weather" icon="alert">
          {t("dispatcher.weather.open")}
        </ButtonLink>
      </div>
      <ClosureList />
      <RoadForm region={region} lines={plan?.lines} onLook={look} />
      {error !== null && (
        <ErrorState text={errorText(error)} onRetry={() => asked !== undefined && look(asked)} />
      )}
      {isLooking && <Loading label={t("dispatcher.assign.checking")} />}
      {plan !== undefined && asked !== undefined && error === null && !isLooking && (
        <ClosureProposal {...{ plan, closing, asked }} />
      )}
    </>
  );
}
