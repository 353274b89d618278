import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { FleetVehicle } from "../../../shared/schemas/fleet.ts";
import { useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { BackLink, Button, Callout, useErrorText, useSay, useText, ViewTitle } from "../../ui/index.ts";
import { Depot, Equipment, Identity, Layouts, Papers } from "./VehicleFields.tsx";
import { type VehicleDraft, vehicleBody, vehicleDraft, vehicleFaults } from "./vehicleDraft.ts";

interface VehicleFormProps {
  readonly vehicle: FleetVehicle | undefined;
  readonly isReadOnly?: boolean;
}

/** A vehicle, all that is kept of it. */
export function VehicleForm({ vehicle, isReadOnly = false }: VehicleFormProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [id] = useState(() => vehicle?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => vehicleDraft(vehicle));
  const [wasTried, setTried] = useState(false);
  const save = useWrite("saveVehicle", {
    onSuccess: () => {
      void cache.invalidateQueries();
      say(t("officeFleet.saved"));
      goTo(`/vehicles/${id}`);
    },
  });
  const change = (part: Partial<VehicleDraft>) => {
    save.reset();
    setDraft((known) => ({ ...known, ...part }));
  };
  const faults = vehicleFaults(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const body = vehicleBody(draft, vehicle?.version ?? 0);
    if (Object.keys(faults).length === 0 && body !== undefined)
      save.mutate({ params: { vehicleId: id }, body });
  };
  const fields = { draft, change, faults: wasTried ? faults : {} };
  return (
    <form className="stack fleet__form" onSubmit={submit} noValidate>
      <BackLink href="#/vehicles" />
      <ViewTitle>{vehicle?.plate ?? t("officeFleet.new.vehicle")}</ViewTitle>
      {isReadOnly && <Callout>{t("officeFleet.readOnly")}</Callout>}
      <fieldset className="stack fleet__fields" disabled={isReadOnly}>
        <Identity {...fields} />
        <Equipment {...fields} />
        <Layouts {...fields} />
        <Papers {...fields} />
        <Depot {...fields} />
      </fieldset>
      {save.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(save.error)}
        </Callout>
      )}
      {!isReadOnly && (
        <Button look="primary" type="submit" isDisabled={save.isPending}>
          {t("officeFleet.save")}
        </Button>
      )}
    </form>
  );
}
