import { useState } from "react";
import type { PlaceNameView } from "../../../shared/schemas/placeNames.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";
import { MOST, PAGE, Pages } from "./Pages.tsx";

/** Names that people say, newest first. */
export function NameList({ q }: { q: string }) {
  const { t } = useText();
  const [limit, setLimit] = useState(PAGE);
  const read = useRead("listPlaceNames", { query: { q, limit } }, { keepPrevious: true, staleTime: 0 });
  return (
    <Pages
      {...{ id: "own-names", title: t("ownPlaces.names"), none: t("ownPlaces.names.none"), read, limit }}
      total={read.data?.total}
      onMore={() => setLimit(Math.min(MOST, limit + PAGE))}
    >
      {read.data?.names.map((named) => (
        <Name key={named.id} named={named} />
      ))}
    </Pages>
  );
}

function Name({ named }: { named: PlaceNameView }) {
  const { t, locale } = useText();
  const say = useSay();
  const settled = useSettled(["listPlaceNames"]);
  const remove = useWrite("removePlaceName", { onSuccess: () => say(t("ownPlaces.removed")) });
  const { id, name, of, kind, point } = named;
  return (
    <li className="card row">
      <span>
        <strong>{of === undefined ? name : t("ownPlaces.name.of", { name, of: of[locale] })}</strong>{" "}
        <span className="soft">
          {point === undefined ? t("ownPlaces.gone") : t(`ownPlaces.kind.${kind}`)}
        </span>
      </span>
      <Button
        aria-label={t("ownPlaces.removeNamed", { name })}
        isDisabled={remove.isPending}
        onPress={() => remove.mutate({ params: { nameId: id } }, settled)}
      >
        {t("ownPlaces.remove")}
      </Button>
    </li>
  );
}
