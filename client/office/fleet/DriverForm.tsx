import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { FleetDriver } from "../../../shared/schemas/fleet.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { BackLink, Button, Callout, useErrorText, useSay, useText, ViewTitle } from "../../ui/index.ts";

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
  const errorText = useErrorText();
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { operatorId, licenceUntil, ...rest } = draft;
    if (rest.name.trim() === "" || rest.phone.trim() === "" || operatorId === null) return;
    const until = licenceUntil === "" ? {} : { licenceUntil };
    const body = { ...rest, operatorId, ...until, version: driver?.version ?? 0 };
    save.mutate({ params: { driverId: id }, body });
  };
  return (
    <form className="stack fleet__form" onSubmit={submit} noValidate>
      <BackLink href="#/drivers" />
      <ViewTitle>{driver?.name ?? t("officeFleet.new.driver")}</ViewTitle>
      {isReadOnly && <Callout>{t("officeFleet.readOnly")}</Callout>}
      {driver === undefined && <Callout>{t("officeFleet.driver.noPin")}</Callout>}
      <fieldset className="stack fleet__fields" disabled={isReadOnly}>
        <DriverFields {...{ draft, change, wasTried }} />
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
