import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isAhead, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";

type Reason = ApiBody<"breakPromise">["reason"];

const MINUTES = [10, 15, 20, 30, 45, 60, 90, 120] as const;
const REASONS: readonly Reason[] = ["delay", "vehicle", "driver", "lift", "road", "clinic"];
const MINUTE_MS = 60_000;

/** Somebody waits for a vehicle by a promise that holds. */
export const isBreakable = (trip: BoardTripDetail): boolean =>
  isPlaced(trip) && isAhead(trip) && trip.promise !== undefined;

interface BreakPromiseProps {
  readonly trip: BoardTripDetail;
  readonly onClose: () => void;
}

/** A later time that nobody was asked about: both times and the reason are shown before, and told to the rider with what they may choose. */
export function BreakPromise({ trip, onClose }: BreakPromiseProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const [minutes, setMinutes] = useState<number>(MINUTES[1]);
  const [reason, setReason] = useState<Reason>("delay");
  const { write, send } = useBreaking(trip, onClose);
  const until = trip.promise?.pickupWindow.until;
  if (until === undefined) return null;
  return (
    <Dialog isOpen role="alertdialog" title={t("dispatcher.break")} onClose={onClose}>
      <p>{t("dispatcher.break.lead")}</p>
      <SelectField
        label={t("dispatcher.break.minutes")}
        options={MINUTES.map((each) => ({
          value: String(each),
          label: t("dispatcher.break.later", { minutes: each }),
        }))}
        value={String(minutes)}
        onChange={(chosen) => setMinutes(Number(chosen))}
      />
      <SelectField
        label={t("dispatcher.break.reason")}
        options={REASONS.map((value) => ({ value, label: t("promises.reason", { reason: value }) }))}
        value={reason}
        onChange={setReason}
      />
      <p>
        {t("dispatcher.break.times", {
          was: formats.time(until),
          is: formats.time(new Date(Date.parse(until) + minutes * MINUTE_MS).toISOString()),
        })}
      </p>
      {write.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(write.error)}
        </Callout>
      )}
      <div className="dialog__actions">
        <Button autoFocus onPress={onClose}>
          {t("common.back")}
        </Button>
        <Button look="danger" isDisabled={write.isPending} onPress={() => send({ minutes, reason })}>
          {t("dispatcher.break.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}

function useBreaking(trip: BoardTripDetail, onDone: () => void) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const params = { tripId: trip.id };
  const write = useWrite("breakPromise", {
    onSuccess: () => {
      say(t("dispatcher.break.done"));
      void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params }) });
      onDone();
    },
  });
  const send = (how: { minutes: number; reason: Reason }) =>
    write.mutate({ params, body: { ...how, tripVersion: trip.version } });
  return { write, send };
}
