import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { TripOffer } from "../../../shared/schemas/dispatching.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, Callout, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";

interface OfferDialogProps {
  readonly shiftId: string;
  readonly plate: string;
  readonly onClose: () => void;
}

/** Where else the trips of a run could go, person by person; nothing is moved before that is accepted. */
export function OfferDialog({ shiftId, plate, onClose }: OfferDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const { preview, accept, isAccepting } = useOffer(shiftId, onClose);
  const offer = preview.data;
  return (
    <Dialog isOpen title={t("dispatcher.offer.title", { plate })} onClose={onClose}>
      {preview.isPending && <Loading label={t("dispatcher.assign.checking")} />}
      {preview.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(preview.error)}
        </Callout>
      )}
      {offer !== undefined && !preview.isPending && <Offer offer={offer} />}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="primary"
          isDisabled={offer === undefined || offer.moves.length === 0 || isAccepting || preview.isPending}
          onPress={() => offer !== undefined && accept(offer)}
        >
          {t("dispatcher.offer.accept", { count: offer?.moves.length ?? 0 })}
        </Button>
      </div>
    </Dialog>
  );
}

function useOffer(shiftId: string, onDone: () => void) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const params = { shiftId };
  const preview = useWrite("previewOffer");
  const look = useRef(() => preview.mutate({ params }));
  useEffect(() => {
    look.current();
  }, []);
  const accepting = useWrite("acceptOffer", {
    onSuccess: () => {
      say(t("dispatcher.offer.done"));
      void cache.invalidateQueries({ queryKey: queryKey("listTroubles", undefined) });
      onDone();
    },
  });
  const accept = ({ planVersion, moves }: TripOffer) => {
    const body = { planVersion, moves: moves.map(({ tripId, shiftId: to }) => ({ tripId, shiftId: to })) };
    accepting.mutate(
      { params, body },
      {
        onError: (cause) => {
          say(cause.code === "plan.stale" ? t("dispatcher.stale") : errorText(cause), "error");
          look.current();
        },
      },
    );
  };
  return { preview, accept, isAccepting: accepting.isPending };
}

function Offer({ offer: { moves, staying, others } }: { offer: TripOffer }) {
  const { t, tReason, formats } = useText();
  return (
    <>
      {moves.length > 0 && (
        <Callout tone="good" title={t("dispatcher.offer.moves", { count: moves.length })} urgent>
          <ul>
            {moves.map((move) => (
              <li key={move.tripId}>
                {t("dispatcher.offer.move", {
                  ...{ name: move.riderName, plate: move.plate, pickup: formats.time(move.pickup) },
                  minutes: Math.round(move.pickupShiftMinutes),
                })}
                , {t(move.promiseKept ? "dispatcher.assign.promiseKept" : "dispatcher.offer.stillLate")}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {staying.length > 0 && (
        <Callout tone="bad" title={t("dispatcher.offer.staying", { count: staying.length })} urgent>
          <ul>
            {staying.map((person) => (
              <li key={person.tripId}>
                {person.riderName}, <a href={`tel:${person.phone}`}>{spacedPhone(person.phone)}</a>:{" "}
                {tReason(person.reason)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <h3>{t("dispatcher.assign.others")}</h3>
      {others.length === 0 && <p>{t("dispatcher.assign.nobodyElse")}</p>}
      <ul>
        {others.map((person) => (
          <li key={person.tripId}>
            {person.riderName}:{" "}
            {t("dispatcher.assign.effect", {
              pickup: Math.round(person.pickupShiftMinutes),
              dropoff: Math.round(person.dropoffShiftMinutes),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
