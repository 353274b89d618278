import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import { LONGEST_PLACE_NAME, type NamedThing } from "../../../shared/schemas/placeNames.ts";
import type { PlaceHit, RegionInfo } from "../../../shared/schemas/region.ts";
import { call, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { MapPicker } from "../../request/MapPicker.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SearchField } from "../../ui/fields/SearchField.tsx";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";

const WAYS = ["known", "quarter", "landmark"] as const;
type Way = (typeof WAYS)[number];

/** A name that people say, and what they mean by it. */
export function NameForm({ region }: { region: RegionInfo }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [name, setName] = useState("");
  const [way, setWay] = useState<Way>("known");
  const [of, setOf] = useState<NamedThing>();
  const { add, id, reset } = useAdding(() => {
    setName("");
    setOf(undefined);
  });
  const isWritten = name.trim().length > 1;
  const choose = (next: Way) => {
    setWay(next);
    setOf(undefined);
  };
  return (
    <form
      className="card stack"
      aria-labelledby="own-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (of !== undefined && isWritten) add.mutate({ body: { id, name: name.trim(), of } });
      }}
    >
      <h2 id="own-add">{t("ownPlaces.add")}</h2>
      <TextField
        label={t("ownPlaces.newName")}
        hint={t("ownPlaces.newNameHint")}
        value={name}
        onChange={(text) => {
          reset();
          setName(text);
        }}
        maxLength={LONGEST_PLACE_NAME}
      />
      <ChoiceField
        label={t("ownPlaces.what")}
        choices={WAYS.map((value) => ({ value, label: t(`ownPlaces.what.${value}`) }))}
        value={way}
        onChange={choose}
      />
      {way === "known" ? (
        <KnownThing onChoose={setOf} key={id} />
      ) : (
        <PointThing region={region} of={of} isArea={way === "quarter"} onChoose={setOf} />
      )}
      {add.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(add.error)}
        </Callout>
      )}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={of === undefined || !isWritten || add.isPending}>
          {t("ownPlaces.save")}
        </Button>
      </div>
    </form>
  );
}

/** The same name sent twice is one. */
function useAdding(onAdded: () => void) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [id, setId] = useState(newIdempotencyKey);
  const add = useWrite("addPlaceName", {
    onSuccess: () => {
      say(t("ownPlaces.saved"));
      setId(newIdempotencyKey());
      onAdded();
      void cache.invalidateQueries({ queryKey: ["listPlaceNames"] });
    },
  });
  return { add, id, reset: () => add.error !== null && add.reset() };
}

/** What the search knows already. */
function KnownThing({ onChoose }: { onChoose: (of: NamedThing | undefined) => void }) {
  const { t, locale } = useText();
  const [text, setText] = useState("");
  const search = useCallback(
    async (q: string, signal: AbortSignal, limit?: number) => {
      const query = { q, ...(limit !== undefined && { limit }) };
      const { places, total } = await call("searchPlaces", { query, signal });
      const found = places.flatMap((hit, index) => {
        const value = thingOf(hit);
        const detail = hit.district?.[locale];
        return value === undefined ? [] : [{ key: `${index}`, name: hit.name[locale], detail, value }];
      });
      return { found, total };
    },
    [locale],
  );
  return (
    <SearchField
      label={t("ownPlaces.known")}
      text={text}
      onTextChange={(next) => {
        setText(next);
        onChoose(undefined);
      }}
      onChoose={({ name, value }) => {
        setText(name);
        onChoose(value);
      }}
      search={search}
    />
  );
}

function thingOf({ placeId, kind, name, point }: PlaceHit): NamedThing | undefined {
  if (placeId !== undefined) return { kind: "place", placeId };
  return kind === "street" ? { kind, name: name.kk, point } : undefined;
}

interface PointThingProps {
  readonly region: RegionInfo;
  readonly of: NamedThing | undefined;
  readonly isArea: boolean;
  readonly onChoose: (of: NamedThing) => void;
}

/** What has no other name than this one. */
function PointThing({ region, of, isArea, onChoose }: PointThingProps) {
  const { t, formats } = useText();
  const [isOpen, setOpen] = useState(false);
  const point: LatLng | undefined = of?.kind === "point" ? of.point : undefined;
  return (
    <div className="row">
      <Button icon="map" onPress={() => setOpen(true)}>
        {t("ownPlaces.point")}
      </Button>
      {point !== undefined && (
        <span role="status">
          {t("ownPlaces.pointChosen", {
            lat: formats.number(point.lat, 4),
            lon: formats.number(point.lon, 4),
          })}
        </span>
      )}
      {isOpen && (
        <MapPicker
          {...{ region, start: point }}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            onChoose({ kind: "point", point: chosen, isArea });
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
