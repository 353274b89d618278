import { type ReactNode, useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetShift } from "../../../shared/schemas/fleet.ts";
import { call } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { SelectField } from "../../ui/fields/pickers.ts";
import { ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { ShiftSteps } from "./ShiftSteps.tsx";
import { isTime, TimeFields } from "./TimeFields.tsx";
import { useAllDrivers, useAllVehicles } from "./useWholeFleet.ts";

interface SetShiftProps {
  readonly day: string;
  readonly shift: FleetShift | undefined;
  readonly onClose: () => void;
}
type Plan = ApiBody<"previewShift">["plan"];

const nameOf = ({ plate, from, until }: FleetShift) => ({ plate, from, until });

/** A shift of one day: new, or with another vehicle, driver or time. */
export function SetShift({ day, shift, onClose }: SetShiftProps) {
  const { t } = useText();
  const [shiftId] = useState(() => shift?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<ShiftDraft>({
    vehicleId: shift?.vehicleId ?? null,
    driverId: shift?.driverId ?? null,
    from: shift?.from ?? "08:00",
    until: shift?.until ?? "17:00",
  });
  const { vehicleId, driverId } = draft;
  const [from, until] = [draft.from.trim(), draft.until.trim()];
  const isWhole = vehicleId !== null && driverId !== null && isTime(from) && isTime(until);
  const plan: Plan | undefined = isWhole
    ? { kind: "set", serviceDay: day, vehicleId, driverId, from, until }
    : undefined;
  return (
    <Dialog
      title={shift === undefined ? t("officeFleet.shift.add") : t("officeFleet.shift.of", nameOf(shift))}
      isOpen
      onClose={onClose}
    >
      <PlannedShift {...{ shiftId, plan, onClose }}>
        <ShiftFields draft={draft} change={(part) => setDraft((known) => ({ ...known, ...part }))} />
      </PlannedShift>
    </Dialog>
  );
}

/** Takes a shift of one day out. */
export function RemoveShift({ shift, onClose }: { shift: FleetShift; onClose: () => void }) {
  const { t } = useText();
  const name = t("officeFleet.shift.of", nameOf(shift));
  return (
    <Dialog title={`${t("officeFleet.shift.remove")}: ${name}`} isOpen onClose={onClose}>
      <PlannedShift shiftId={shift.id} plan={{ kind: "remove" }} onClose={onClose} />
    </Dialog>
  );
}

interface PlannedShiftProps {
  readonly shiftId: string;
  readonly plan: Plan | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function PlannedShift({ shiftId, plan, ...rest }: PlannedShiftProps) {
  const params = { shiftId };
  return (
    <ShiftSteps
      {...rest}
      plan={plan && JSON.stringify(plan)}
      look={async () =>
        plan ? call("previewShift", { params, body: { plan } }) : { touched: [], warnings: [] }
      }
      save={async (shown) =>
        plan ? call("changeShift", { params, body: { plan, ...shown } }) : { searched: 0 }
      }
    />
  );
}

export interface ShiftDraft {
  readonly vehicleId: string | null;
  readonly driverId: string | null;
  readonly from: string;
  readonly until: string;
}
interface ShiftFieldsProps {
  readonly draft: ShiftDraft;
  readonly change: (part: Partial<ShiftDraft>) => void;
}

/** Vehicle, driver and times. */
export function ShiftFields({ draft, change }: ShiftFieldsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const readVehicles = useAllVehicles();
  const readDrivers = useAllDrivers();
  const retry = () => Promise.all([readVehicles.refetch(), readDrivers.refetch()]);
  const error = readVehicles.error ?? readDrivers.error;
  if (error !== null) return <ErrorState text={errorText(error)} onRetry={() => void retry()} />;
  if (readVehicles.data === undefined || readDrivers.data === undefined) return <Loading />;
  const { data: vehicles } = readVehicles;
  const { data: drivers } = readDrivers;
  const vehicle = vehicles.find(({ id }) => id === draft.vehicleId);
  const eligible = drivers.filter(({ operatorId }) => operatorId === (vehicle?.operatorId ?? operatorId));
  return (
    <>
      <SelectField
        label={t("officeFleet.shift.vehicle")}
        options={vehicles.map(({ id, plate, model }) => ({
          value: id as string,
          label: plate,
          detail: model,
        }))}
        value={draft.vehicleId}
        onChange={(vehicleId) => change({ vehicleId })}
      />
      <SelectField
        label={t("officeFleet.shift.driver")}
        options={eligible.map(({ id, name, phone }) => ({
          value: id as string,
          label: name,
          detail: spacedPhone(phone),
        }))}
        value={draft.driverId}
        onChange={(driverId) => change({ driverId })}
      />
      <div className="fleet__numbers">
        <TimeFields {...{ draft, change }} />
      </div>
    </>
  );
}
