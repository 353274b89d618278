import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FleetDriver } from "../../../shared/schemas/fleet.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { useSay, useText } from "../../ui/index.ts";
import { RecordForm } from "./RecordForm.tsx";

interface DriverFormProps {
  readonly driver: FleetDriver | undefined;
  readonly isReadOnly?: boolean;
}

const draftOf = (driver: FleetDriver | undefined) => ({
  name: driver?.name ?? "",
  phone: driver?.phone ?? "",
  operatorId: driver?.operatorId ?? null,
  liftTrained: driver?.liftTrained ?? false,
  licenceUntil: driver?.licenceUntil ?? "",
});
type Draft = Omit<ReturnType<typeof draftOf>, "operatorId"> & { operatorId: string | null };

/** A driver, what is kept of them. */
export function DriverForm({ driver, isReadOnly = false }: DriverFormProps) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [id] = useState(() => driver?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(() => draftOf(driver));
  const [wasTried, setTried] = useState(false);
  const save = useWrite("saveDriver", {
    onSuccess: () => {
      void cache.invalidateQueries();
      say(t("officeFleet.saved"));
      goTo(`/drivers/${id}`);
    },
  });
  const change = (part: Partial<Draft>) => {
    save.reset();
    setDraft((known) => ({ ...known, ...part }));
  };
  const onSave = () => {
    setTried(true);
    const { operatorId, licenceUntil, ...rest } = draft;
    if (rest.name.trim() === "" || rest.phone.trim() === "" || operatorId === null) return;
    const until = licenceUntil === "" ? {} : { licenceUntil };
    const body = { ...rest, operatorId, ...until, version: driver?.version ?? 0 };
    save.mutate({ params: { driverId: id }, body });
  };
  return (
    <RecordForm
      {...{ isReadOnly, save, onSave }}
      back="#/drivers"
      title={driver?.name ?? t("officeFleet.new.driver")}
      hint={driver === undefined ? t("officeFleet.driver.noPin") : undefined}
    >
      <DriverFields {...{ draft, change, wasTried }} />
    </RecordForm>
  );
}

interface DriverFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly wasTried: boolean;
}

function DriverFields({ draft, change, wasTried }: DriverFieldsProps) {
  const { t, locale } = useText();
  const { operators = [] } = useRead("listFleetOperators").data ?? {};
  const missing = (text: string | null) =>
    wasTried && (text ?? "").trim() === "" ? t("officeFleet.missing") : undefined;
  return (
    <>
      <TextField
        label={t("officeFleet.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={missing(draft.name)}
        maxLength={100}
      />
      <TextField
        label={t("officeFleet.phone")}
        type="tel"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        error={missing(draft.phone)}
        maxLength={64}
      />
      <SelectField
        label={t("officeFleet.operator")}
        options={operators.map(({ id, name }) => ({ value: id as string, label: name[locale] }))}
        value={draft.operatorId}
        onChange={(operatorId) => change({ operatorId })}
        error={missing(draft.operatorId)}
      />
      <ChoiceField
        label={t("officeFleet.liftTrained")}
        choices={[
          { value: "yes", label: t("officeFleet.yes") },
          { value: "no", label: t("officeFleet.no") },
        ]}
        value={draft.liftTrained ? "yes" : "no"}
        onChange={(value) => change({ liftTrained: value === "yes" })}
      />
      <TextField
        label={t("officeFleet.licenceUntil")}
        type="date"
        value={draft.licenceUntil}
        onChange={(licenceUntil) => change({ licenceUntil })}
      />
    </>
  );
}
