import type { LatLng } from "../../../shared/geo/index.ts";
import type { Crossing } from "../../../shared/schemas/roads.ts";
import { searchPlaces, useRead } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import type { RoadDraft } from "./roadDraft.ts";

interface RoadFieldsProps {
  readonly draft: RoadDraft;
  readonly change: (part: Partial<RoadDraft>) => void;
}

/** What is asked for differs with how the road is said. */
export function RoadFields(props: RoadFieldsProps) {
  const { kind, points } = props.draft;
  switch (kind) {
    case "street":
      return <StreetFields {...props} />;
    case "bridge":
      return <BridgeField {...props} />;
    case "address":
      return (
        <>
          <AddressField {...props} />
          <MetersField {...props} />
          <WordsField {...props} />
        </>
      );
    case "map":
      return (
        <>
          <PointsField {...props} />
          {points.length < 2 && <MetersField {...props} />}
          <WordsField {...props} />
        </>
      );
  }
}

const useRoads = () => useRead("listRoads", undefined, { staleTime: Number.POSITIVE_INFINITY }).data;

function StreetFields({ draft, change }: RoadFieldsProps) {
  const { t, locale } = useText();
  const streets = useRoads()?.streets ?? [];
  const crossings = useRead(
    "listCrossings",
    { query: { street: draft.street ?? "" } },
    { enabled: draft.street !== undefined, staleTime: Number.POSITIVE_INFINITY },
  ).data?.crossings;
  return (
    <>
      <SelectField
        label={t("dispatcher.roads.street")}
        options={streets.map(({ street, name }) => ({ value: street, label: name[locale] }))}
        value={draft.street ?? null}
        onChange={(street) => change({ street, from: undefined, to: undefined })}
      />
      {crossings !== undefined && crossings.length > 1 && (
        <div className="row">
          {(["from", "to"] as const).map((end) => (
            <CrossingField
              key={end}
              label={t(`dispatcher.roads.crossing.${end}`)}
              crossings={crossings}
              value={draft[end]}
              onChange={(at) => change({ [end]: at })}
            />
          ))}
        </div>
      )}
      {crossings !== undefined && crossings.length < 2 && (
        <p className="soft" role="status">
          {t("dispatcher.roads.noCrossings")}
        </p>
      )}
    </>
  );
}

interface CrossingFieldProps {
  readonly label: string;
  readonly crossings: readonly Crossing[];
  readonly value: LatLng | undefined;
  readonly onChange: (at: LatLng) => void;
}
const keyOf = ({ lat, lon }: LatLng): string => `${lat} ${lon}`;

function CrossingField({ label, crossings, value, onChange }: CrossingFieldProps) {
  const { locale } = useText();
  const spots = new Map(crossings.map((each) => [keyOf(each.at), each]));
  return (
    <SelectField
      label={label}
      options={[...spots].map(([key, { name }]) => ({ value: key, label: name[locale] }))}
      value={value === undefined ? null : keyOf(value)}
      onChange={(key) => {
        const spot = spots.get(key);
        if (spot !== undefined) onChange(spot.at);
      }}
    />
  );
}

function BridgeField({ draft, change }: RoadFieldsProps) {
  const { t, locale } = useText();
  const bridges = useRoads()?.bridges ?? [];
  return (
    <SelectField
      label={t("dispatcher.roads.kind.bridge")}
      options={bridges.map(({ bridge, name, unverified }) => ({
        value: bridge,
        label: name[locale],
        ...(unverified && { detail: t("search.unverified") }),
      }))}
      value={draft.bridge ?? null}
      onChange={(bridge) => change({ bridge })}
    />
  );
}

function AddressField({ draft, change }: RoadFieldsProps) {
  const { t } = useText();
  return (
    <PlaceField
      label={t("dispatcher.roads.address")}
      text={draft.text}
      search={searchPlaces}
      onTextChange={(text) => change({ text, at: undefined })}
      onChoose={({ label, point }) => change({ text: label, at: point })}
    />
  );
}

const REACHES = ["50", "100", "200", "500", "1000"] as const;

function MetersField({ draft, change }: RoadFieldsProps) {
  const { t } = useText();
  return (
    <SelectField
      label={t("dispatcher.roads.meters")}
      options={REACHES.map((value) => ({ value, label: t("common.meters", { count: value }) }))}
      value={draft.meters}
      onChange={(meters) => change({ meters })}
    />
  );
}

const WordsField = ({ draft, change }: RoadFieldsProps) => {
  const { t } = useText();
  return (
    <TextField
      label={t("dispatcher.roads.words")}
      hint={t("dispatcher.roads.words.hint")}
      maxLength={120}
      value={draft.words}
      onChange={(words) => change({ words })}
    />
  );
};

function PointsField({ draft: { points }, change }: RoadFieldsProps) {
  const { t } = useText();
  return (
    <div className="row">
      <p role="status">{t("dispatcher.roads.points", { count: points.length })}</p>
      {points.length > 0 && (
        <Button look="quiet" onPress={() => change({ points: [] })}>
          {t("dispatcher.roads.clear")}
        </Button>
      )}
    </div>
  );
}
