import { type FormEvent, useState } from "react";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

interface ConditionProps {
  readonly rider: RiderFile;
  readonly nameOf: (category: string) => string;
}

/** What is the matter with somebody: read only by who says why, and gone with the page. */
export function Condition({ rider, nameOf }: ConditionProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const open = useWrite("openCondition");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ params: { riderId: rider.id }, body: { reason } });
  };
  if (open.data !== undefined)
    return (
      <div role="status">
        <dl className="facts">
          {open.data.conditions.map(({ period, condition }) => (
            <div key={period}>
              <dt>{nameOf(rider.eligibility.find(({ id }) => id === period)?.category ?? "")}</dt>
              <dd>{condition}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
  return (
    <form className="stack stack--tight" onSubmit={submit}>
      {open.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(open.error)}
        </Callout>
      )}
      <TextField
        label={t("officeRiders.condition.why")}
        hint={t("officeRiders.condition.told")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      <Button type="submit" isDisabled={reason.trim().length < 3 || open.isPending}>
        {t("officeRiders.condition.open")}
      </Button>
    </form>
  );
}
