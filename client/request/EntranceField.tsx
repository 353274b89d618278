import type { StopPlace } from "../../shared/schemas/common.ts";
import { useRead } from "../api/index.ts";
import { SelectField } from "../ui/fields/pickers.ts";
import { doorName, doorWords, useText } from "../ui/index.ts";

interface EntranceFieldProps<P extends Omit<StopPlace, "note">> {
  readonly place: P | undefined;
  readonly onChange: (place: P) => void;
}

/** By which of the doors of a place; nothing where none is known. */
export function EntranceField<P extends Omit<StopPlace, "note">>({ place, onChange }: EntranceFieldProps<P>) {
  return place?.placeId === undefined || place.precision === "approximate" ? null : (
    <Choice {...{ place, placeId: place.placeId, onChange }} />
  );
}

function Choice<P extends Omit<StopPlace, "note">>({
  place,
  placeId,
  onChange,
}: EntranceFieldProps<P> & { place: P; placeId: string }) {
  const { t } = useText();
  const { data } = useRead("listEntrances", { query: { placeId } });
  const known = data?.entrances ?? [];
  const usual = known.find(({ isUsual }) => isUsual);
  const inWords = (entrance: (typeof known)[number]) =>
    [doorName(entrance, t), ...doorWords(entrance, t)].join(" · ");
  if (usual === undefined) return null;
  if (known.length === 1)
    return (
      <p className="soft">
        {t("door.entrance")}: {inWords(usual)}
      </p>
    );
  const chosen = known.find(({ id }) => id === place.entranceId) ?? usual;
  return (
    <SelectField
      label={t("door.choose")}
      options={known.map((each) => ({
        value: each.id,
        label: each.isUsual ? t("door.usual", { name: inWords(each) }) : inWords(each),
      }))}
      value={chosen.id}
      onChange={(entranceId) => onChange({ ...place, entranceId })}
    />
  );
}
