import { useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetTemplate } from "../../../shared/schemas/fleet.ts";
import { call } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { ShiftFields } from "./ShiftDialogs.tsx";
import { ShiftSteps } from "./ShiftSteps.tsx";
import { isTime } from "./TimeFields.tsx";

const allWeekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Plan = ApiBody<"previewTemplate">["plan"];

const draftOf = (template: FleetTemplate | undefined, today: string) => ({
  vehicleId: (template?.vehicleId ?? null) as string | null,
  driverId: (template?.driverId ?? null) as string | null,
  from: template?.from ?? "08:00",
  until: template?.until ?? "17:00",
  weekdays: (template?.weekdays ?? [1, 2, 3, 4, 5]).map(String),
  validFrom: template === undefined ? today : (template.validFrom ?? ""),
  validUntil: template?.validUntil ?? "",
});
type Draft = ReturnType<typeof draftOf>;

function planOf({ vehicleId, driverId, weekdays, validFrom, validUntil, ...times }: Draft): Plan | undefined {
  const [from, until] = [times.from.trim(), times.until.trim()];
  const days = allWeekdays.filter((day) => weekdays.includes(String(day)));
  if (vehicleId === null || driverId === null || days.length === 0) return undefined;
  if (!isTime(from) || !isTime(until)) return undefined;
  const valid = { ...(validFrom !== "" && { validFrom }), ...(validUntil !== "" && { validUntil }) };
  return { vehicleId, driverId, weekdays: days, from, until, ...valid };
}

interface TemplateDialogProps {
  readonly template: FleetTemplate | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** A template: new, or as it is to be from now on. */
export function TemplateDialog({ template, today, onClose }: TemplateDialogProps) {
  const { t } = useText();
  const [templateId] = useState(() => template?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(template, today));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const plan = planOf(draft);
  const params = { templateId };
  return (
    <Dialog title={template?.plate ?? t("officeFleet.template.add")} isOpen onClose={onClose}>
      <ShiftSteps
        plan={plan && JSON.stringify(plan)}
        look={async () =>
          plan ? call("previewTemplate", { params, body: { plan } }) : { touched: [], warnings: [] }
        }
        save={async (shown) =>
          plan ? call("saveTemplate", { params, body: { plan, ...shown } }) : { searched: 0 }
        }
        onClose={onClose}
      >
        <ShiftFields draft={draft} change={change} />
        <CheckList
          label={t("officeFleet.template.weekdays")}
          choices={allWeekdays.map((weekday) => ({
            value: String(weekday),
            label: t("date.weekdayShort", { weekday: String(weekday) }),
          }))}
          value={draft.weekdays}
          onChange={(weekdays) => change({ weekdays })}
          small
        />
        <div className="fleet__numbers">
          <TextField
            label={t("officeFleet.template.first")}
            type="date"
            value={draft.validFrom}
            onChange={(validFrom) => change({ validFrom })}
          />
          <TextField
            label={t("officeFleet.template.last")}
            type="date"
            value={draft.validUntil}
            onChange={(validUntil) => change({ validUntil })}
          />
        </div>
      </ShiftSteps>
    </Dialog>
  );
}
