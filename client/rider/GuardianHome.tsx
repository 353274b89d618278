import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import type { Ward } from "../../shared/schemas/partners.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { queryKey, useRead } from "../api/index.ts";
import { AskedForContext } from "../request/askedFor.ts";
import { goTo, withNewest } from "../state/index.ts";
import { LaterTexts } from "../ui/i18n/LaterTexts.tsx";
import {
  Button,
  EmptyState,
  ErrorState,
  Loading,
  lazyPart,
  useErrorText,
  useText,
  ViewTitle,
} from "../ui/index.ts";
import { RiderViews } from "./RiderHome.tsx";
import type { Rider } from "./rider.ts";

/** No news comes to guardians by themselves. */
const READ_AGAIN_MS = 10_000;

/** Who acts for others chooses for whom, and has then the same pages as they, with their name above all of them. */
export function GuardianHome({ region }: { region: RegionInfo }) {
  return (
    <LaterTexts section="asking">
      <Wards region={region} />
    </LaterTexts>
  );
}

function Wards({ region }: { region: RegionInfo }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { wards, error, retry, put } = useWards();
  const [chosenId, choose] = useState<string>();
  if (wards === undefined)
    return error === null ? <Loading /> : <ErrorState text={errorText(error)} onRetry={retry} />;
  const [only, ...more] = wards;
  if (only === undefined) return <EmptyState title={t("ward.none")} />;
  const ward = more.length === 0 ? only : wards.find(({ id }) => id === chosenId);
  if (ward === undefined) return <Choice {...{ wards, region }} onChoose={choose} />;
  const change = () => {
    goTo("/");
    choose(undefined);
  };
  return (
    <AskedForContext value={ward.id}>
      <div className="stack">
        <Acting ward={ward} onChange={more.length === 0 ? undefined : change} />
        <RiderViews
          key={ward.id}
          rider={asRider(ward)}
          trips={ward.trips}
          region={region}
          put={(trip) => put(ward.id, trip)}
        />
      </div>
    </AskedForContext>
  );
}

const GroupPanel = lazyPart(async () => (await import("../request/group/GroupPanel.tsx")).GroupPanel);

interface ChoiceProps {
  readonly wards: readonly Ward[];
  readonly region: RegionInfo;
  readonly onChoose: (id: string) => void;
}

function Choice({ wards, region, onChoose }: ChoiceProps) {
  const { t } = useText();
  return (
    <div className="stack">
      <ViewTitle>{t("ward.title")}</ViewTitle>
      <p>{t("ward.about")}</p>
      <ul className="stack">
        {wards.map(({ id, name }) => (
          <li key={id}>
            <Button large wide onPress={() => onChoose(id)}>
              {t("ward.choose", { name })}
            </Button>
          </li>
        ))}
      </ul>
      <h2>{t("ward.groups")}</h2>
      <Suspense>
        <GroupPanel region={region} />
      </Suspense>
    </div>
  );
}

/** Above every page: for whom, by which consent. */
function Acting({ ward, onChange }: { ward: Ward; onChange: (() => void) | undefined }) {
  const { t, formats } = useText();
  const { until } = ward.consent;
  return (
    <section className="card stack stack--tight" aria-label={t("ward.title")}>
      <p>
        <strong>{t("ward.acting", { name: ward.name })}</strong>
      </p>
      <p className="soft">
        {until === undefined ? t("ward.consentOpen") : t("ward.consentUntil", { day: formats.day(until) })}
      </p>
      {onChange !== undefined && (
        <div className="row">
          <Button onPress={onChange}>{t("ward.other")}</Button>
        </div>
      )}
    </section>
  );
}

const asRider = ({ id, name, aid, home, eligibility }: Ward): Rider => ({
  ...{ role: "rider", id, name, locale: "kk", aid, eligibility },
  ...(home !== undefined && { home }),
});

type Listed = ApiResponse<"listWardTrips">;
function useWards() {
  const cache = useQueryClient();
  const read = useRead("listWardTrips", undefined, { refetchInterval: READ_AGAIN_MS });
  /** Puts in what a call for somebody answered. */
  const put = (wardId: string, trip: RiderTrip) =>
    cache.setQueryData<Listed>(queryKey("listWardTrips"), (known) => known && withTrip(known, wardId, trip));
  return { wards: read.data?.wards, error: read.error, retry: () => void read.refetch(), put };
}

const withTrip = ({ wards }: Listed, wardId: string, trip: RiderTrip): Listed => ({
  wards: wards.map((ward) =>
    ward.id === wardId ? { ...ward, trips: [...withNewest(ward.trips, trip)] } : ward,
  ),
});
