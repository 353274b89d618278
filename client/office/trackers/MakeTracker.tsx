import { type FormEvent, useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import { useAllDrivers, useAllVehicles } from "../fleet/useWholeFleet.ts";

export type Wanted = ApiBody<"makeTracker">;
type Kind = Wanted["kind"];

interface Draft {
  readonly kind: Kind;
  readonly of: "vehicle" | "driver";
  readonly ownerId: string | null;
  readonly serverId: string | null;
  readonly name: string;
  readonly uniqueId: string;
}
const empty: Draft = { kind: "client", of: "vehicle", ownerId: null, serverId: null, name: "", uniqueId: "" };

interface MakeTrackerProps {
  /** Those that devices can be behind. */
  readonly servers: readonly { readonly id: string; readonly name: string }[];
  readonly mayAddServers: boolean;
  readonly isBusy: boolean;
  readonly onMake: (wanted: Wanted) => void;
}

/** Which device, and whose positions it tells. */
export function MakeTracker({ servers, mayAddServers, isBusy, onMake }: MakeTrackerProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const make = wantedOf(draft);
  const kinds: readonly Kind[] = [
    "client",
    ...(servers.length > 0 ? (["forwarded"] as const) : []),
    ...(mayAddServers ? (["server"] as const) : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (make === undefined) return;
    onMake(make(crypto.randomUUID()));
    setDraft({ ...empty, kind: draft.kind, of: draft.of, serverId: draft.serverId });
  };
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby="trackers-make">
      <h2 id="trackers-make">{t("trackers.make.title")}</h2>
      {kinds.length > 1 && (
        <ChoiceField
          label={t("trackers.make.kind")}
          choices={kinds.map((value) => ({ value, label: t(`trackers.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          small
        />
      )}
      {draft.kind !== "server" && <OwnerFields {...{ draft, change }} />}
      {draft.kind === "forwarded" && <BehindServer {...{ draft, servers, change }} />}
      <TextField
        label={t("trackers.make.name")}
        hint={t("trackers.make.name.hint")}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={100}
      />
      <div className="row">
        <Button look="primary" type="submit" isDisabled={make === undefined || isBusy}>
          {t("trackers.make.do")}
        </Button>
      </div>
    </form>
  );
}

interface OwnerFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function OwnerFields({ draft: { of, ownerId }, change }: OwnerFieldsProps) {
  const { t } = useText();
  const vehicles = useAllVehicles().data ?? [];
  const drivers = useAllDrivers().data ?? [];
  const options =
    of === "vehicle"
      ? vehicles.map(({ id, plate, model }) => ({ value: id as string, label: plate, detail: model }))
      : drivers.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <>
      <ChoiceField
        label={t("trackers.make.of")}
        choices={[
          { value: "vehicle", label: t("trackers.make.ofVehicle") },
          { value: "driver", label: t("trackers.make.ofDriver") },
        ]}
        value={of}
        onChange={(next) => change({ of: next, ownerId: null })}
        small
      />
      <SelectField
        label={t(of === "vehicle" ? "officeFleet.shift.vehicle" : "officeFleet.shift.driver")}
        options={options}
        value={ownerId}
        onChange={(next) => change({ ownerId: next })}
      />
    </>
  );
}

function BehindServer({ draft, servers, change }: OwnerFieldsProps & Pick<MakeTrackerProps, "servers">) {
  const { t } = useText();
  return (
    <>
      <SelectField
        label={t("trackers.make.server")}
        options={servers.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.serverId}
        onChange={(serverId) => change({ serverId })}
      />
      <TextField
        label={t("trackers.make.uniqueId")}
        hint={t("trackers.make.uniqueId.hint")}
        value={draft.uniqueId}
        onChange={(uniqueId) => change({ uniqueId })}
        maxLength={128}
      />
    </>
  );
}

/** What is wanted once it has an id. undefined: something is missing. */
function wantedOf({
  kind,
  of,
  ownerId,
  serverId,
  ...draft
}: Draft): ((trackerId: string) => Wanted) | undefined {
  const [name, uniqueId] = [draft.name.trim(), draft.uniqueId.trim()];
  if (name.length < 2) return undefined;
  if (kind === "server") return (trackerId) => ({ kind, trackerId, name });
  if (ownerId === null) return undefined;
  const owner = of === "vehicle" ? { of, vehicleId: ownerId } : { of, driverId: ownerId };
  if (kind === "client") return (trackerId) => ({ kind, trackerId, name, owner });
  if (serverId === null || uniqueId === "") return undefined;
  return (trackerId) => ({ kind, trackerId, name, owner, serverId, uniqueId });
}
