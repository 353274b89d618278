import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FleetVehicle } from "../../../shared/schemas/fleet.ts";
import { useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { RecordForm } from "./RecordForm.tsx";
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
  const onSave = () => {
    setTried(true);
    const body = vehicleBody(draft, vehicle?.version ?? 0);
    if (Object.keys(faults).length === 0 && body !== undefined)
      save.mutate({ params: { vehicleId: id }, body });
  };
  const fields = { draft, change, faults: wasTried ? faults : {} };
  return (
    <RecordForm
      {...{ isReadOnly, save, onSave }}
      back="#/vehicles"
      title={vehicle?.plate ?? t("officeFleet.new.vehicle")}
    >
      <Identity {...fields} />
      <Equipment {...fields} />
      <Layouts {...fields} />
      <Papers {...fields} />
      <Depot {...fields} />
    </RecordForm>
  );
}
