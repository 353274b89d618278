import { useState } from "react";
import type { HouseView } from "../../../shared/schemas/placeNames.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { REST_MS, useRested } from "../../state/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { useHouseSettled } from "./useHouseSettled.ts";

const SHOWN = 6;

/** Which house of the list this one is in truth. */
export function MergeHouse({ house, onDone }: { house: HouseView; onDone: () => void }) {
  const { t, locale } = useText();
  const street = house.name[locale].split(",")[0] ?? "";
  const [text, setText] = useState(street);
  const q = useRested(text.trim(), REST_MS);
  const said = useHouseSettled()("ownPlaces.merged");
  const settled = {
    ...said,
    onSuccess: () => {
      said.onSuccess();
      onDone();
    },
  };
  const merge = useWrite("mergeHouse");
  const { data } = useRead("listHouses", { query: { q, limit: SHOWN } }, { keepPrevious: true });
  const others = data?.houses.filter(({ id }) => id !== house.id) ?? [];
  return (
    <div className="stack stack--tight">
      <TextField label={t("ownPlaces.mergeInto")} value={text} onChange={setText} maxLength={200} />
      {others.length === 0 && <p role="status">{t("ownPlaces.houses.none")}</p>}
      <div className="row">
        {others.map(({ id, name }) => (
          <Button
            key={id}
            isDisabled={merge.isPending}
            onPress={() => merge.mutate({ params: { houseId: house.id }, body: { into: id } }, settled)}
          >
            {t("ownPlaces.mergeDo", { name: name[locale] })}
          </Button>
        ))}
        <Button look="quiet" onPress={onDone}>
          {t("ownPlaces.cancel")}
        </Button>
      </div>
    </div>
  );
}
