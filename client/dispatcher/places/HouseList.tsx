import { useState } from "react";
import type { HouseView } from "../../../shared/schemas/placeNames.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { MapPicker } from "../../request/MapPicker.tsx";
import { Badge, Button, useText } from "../../ui/index.ts";
import { MergeHouse } from "./MergeHouse.tsx";
import { MOST, PAGE, Pages } from "./Pages.tsx";
import { useHouseSettled } from "./useHouseSettled.ts";

/** Houses that were pinned: looked for, put where they stand, taken for one where they are one. */
export function HouseList({ region, q }: { region: RegionInfo; q: string }) {
  const { t } = useText();
  const [limit, setLimit] = useState(PAGE);
  const read = useRead("listHouses", { query: { q, limit } }, { keepPrevious: true, staleTime: 0 });
  return (
    <Pages
      {...{ id: "own-houses", title: t("ownPlaces.houses"), none: t("ownPlaces.houses.none"), read, limit }}
      total={read.data?.total}
      onMore={() => setLimit(Math.min(MOST, limit + PAGE))}
    >
      {read.data?.houses.map((house) => (
        <House key={house.id} {...{ house, region }} />
      ))}
    </Pages>
  );
}

type Doing = "move" | "merge" | undefined;

function House({ house, region }: { house: HouseView; region: RegionInfo }) {
  const { t, locale } = useText();
  const [doing, setDoing] = useState<Doing>();
  const settled = useHouseSettled();
  const move = useWrite("correctHouse");
  const put = (point: HouseView["point"]) => {
    setDoing(undefined);
    move.mutate({ params: { houseId: house.id }, body: { point } }, settled("ownPlaces.moved"));
  };
  return (
    <li className="card stack stack--tight">
      <h3>{house.name[locale]}</h3>
      <p className="row">
        <Badge tone={house.isSure ? "good" : "warn"}>
          {t(house.isSure ? "ownPlaces.sure" : "ownPlaces.unsure")}
        </Badge>
        {house.doors > 0 && <span>{t("ownPlaces.doors", { count: house.doors })}</span>}
      </p>
      {house.also.length > 0 && (
        <p>{t("ownPlaces.also", { names: house.also.map((each) => each.name[locale]).join("; ") })}</p>
      )}
      <Actions {...{ house, doing, setDoing, put }} isMoving={move.isPending} />
      {doing === "merge" && <MergeHouse house={house} onDone={() => setDoing(undefined)} />}
      {doing === "move" && (
        <MapPicker {...{ region, start: house.point }} onClose={() => setDoing(undefined)} onChoose={put} />
      )}
    </li>
  );
}

interface ActionsProps {
  readonly house: HouseView;
  readonly doing: Doing;
  readonly setDoing: (doing: Doing) => void;
  readonly put: (point: HouseView["point"]) => void;
  readonly isMoving: boolean;
}

function Actions({ house, doing, setDoing, put, isMoving }: ActionsProps) {
  const { t, locale } = useText();
  const settled = useHouseSettled();
  const divide = useWrite("divideHouse");
  const name = house.name[locale];
  return (
    <div className="row">
      {!house.isSure && (
        <Button
          look="primary"
          aria-label={t("ownPlaces.confirmNamed", { name })}
          isDisabled={isMoving}
          onPress={() => put(house.point)}
        >
          {t("ownPlaces.confirm")}
        </Button>
      )}
      <Button
        icon="map"
        aria-label={t("ownPlaces.moveNamed", { name })}
        isDisabled={isMoving}
        onPress={() => setDoing("move")}
      >
        {t("ownPlaces.move")}
      </Button>
      <Button
        aria-expanded={doing === "merge"}
        aria-label={t("ownPlaces.mergeNamed", { name })}
        onPress={() => setDoing(doing === "merge" ? undefined : "merge")}
      >
        {t("ownPlaces.merge")}
      </Button>
      {house.also.map((each) => (
        <Button
          key={each.id}
          look="quiet"
          isDisabled={divide.isPending}
          onPress={() => divide.mutate({ params: { houseId: each.id } }, settled("ownPlaces.divided"))}
        >
          {t("ownPlaces.divide", { name: each.name[locale] })}
        </Button>
      ))}
    </div>
  );
}
