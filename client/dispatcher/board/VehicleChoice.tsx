import { useMemo } from "react";
import type { VehicleMark, VehicleWords } from "../../map/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useText } from "../../ui/index.ts";
import type { VehicleActivity } from "../day/board.ts";
import { STATE } from "./vehicleMarks.ts";

const ACTIVITIES = Object.entries(STATE).map(([activity, state]) => [state, activity] as const);

/** What the map says of its vehicles, in words. */
export function useVehicleWords(marks: readonly VehicleMark[]): VehicleWords {
  const { t } = useText();
  return useMemo(() => {
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    return {
      all: t("dispatcher.map.vehicles"),
      many: (count, troubled) => t("dispatcher.map.cluster", { count, troubled }),
      one: (id) => {
        const mark = byId.get(id);
        if (mark === undefined) return "";
        const activity = ACTIVITIES.find(([state]) => state === mark.state)?.[1] as VehicleActivity;
        return [
          mark.label,
          t(`dispatcher.vehicle.${activity}`),
          mark.aboard !== undefined && t("dispatcher.map.aboard", { count: mark.aboard }),
          mark.device !== undefined && t(`dispatcher.vehicle.device.${mark.device}`),
          mark.troubled === true && t("dispatcher.map.troubled"),
        ]
          .filter((said) => said !== false)
          .join(", ");
      },
    };
  }, [marks, t]);
}

interface VehicleChoiceProps {
  readonly marks: readonly VehicleMark[];
  readonly words: VehicleWords;
  readonly onPicked: (vehicleId: string) => void;
  readonly onClose: () => void;
}

/** Vehicles that no map tells apart, one by one: whoever needs a person first. */
export function VehicleChoice({ marks, words, onPicked, onClose }: VehicleChoiceProps) {
  const { t } = useText();
  const troubled = marks.filter((mark) => mark.troubled === true).length;
  const inOrder = [...marks].sort(
    (a, b) => Number(b.troubled === true) - Number(a.troubled === true) || a.label.localeCompare(b.label),
  );
  return (
    <Dialog isOpen title={words.many(marks.length, troubled)} onClose={onClose}>
      <ul className="stack stack--tight">
        {inOrder.map(({ id }) => (
          <li key={id}>
            <Button look="quiet" onPress={() => onPicked(id)}>
              {words.one(id)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
      </div>
    </Dialog>
  );
}
