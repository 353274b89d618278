import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FacilityTrip } from "../../shared/schemas/partners.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../api/index.ts";
import { useServiceNow } from "../state/index.ts";
import { ConfirmDialog } from "../ui/feedback/Dialog.tsx";
import { Button, Callout, useErrorText, useSay, useText } from "../ui/index.ts";

const LATER = [15, 30, 60] as const;

interface Asked {
  readonly placeId: string;
  readonly minutes: number;
  readonly delayId: string;
}

/** Everybody who goes home when ready is put off at once; whoever has a fixed time is rung by a dispatcher. */
export function ShiftEndsLater({ trips }: { readonly trips: readonly FacilityTrip[] }) {
  const { t, locale } = useText();
  const places = useRead("listRegularPatients").data?.places ?? [];
  const [asked, ask] = useState<Asked>();
  const saying = useDelay(() => ask(undefined));
  const held = trips.filter(({ direction, whenReady }) => direction === "from" && whenReady?.waits === true);
  return (
    <section className="stack stack--tight" aria-label={t("facility.shift.title")}>
      <h2>{t("facility.shift.title")}</h2>
      {places.map(({ id, name }) => (
        <div key={id} className="row">
          {places.length > 1 && <span>{name[locale]}</span>}
          {LATER.map((minutes) => (
            <Button
              key={minutes}
              aria-label={t("facility.shift.laterNamed", { place: name[locale], minutes })}
              onPress={() => ask({ placeId: id, minutes, delayId: newIdempotencyKey() })}
            >
              {t("facility.later", { minutes })}
            </Button>
          ))}
        </div>
      ))}
      <Said saying={saying} />
      <ConfirmDialog
        title={t("facility.shift.ask", { minutes: asked?.minutes ?? 0 })}
        isOpen={asked !== undefined}
        onClose={() => ask(undefined)}
        confirmLabel={t("facility.shift.confirm")}
        onConfirm={() => asked !== undefined && saying.say(asked)}
        isPending={saying.isPending}
      >
        <People held={held} minutes={asked?.minutes ?? 0} />
      </ConfirmDialog>
    </section>
  );
}

function People({ held, minutes }: { readonly held: readonly FacilityTrip[]; readonly minutes: number }) {
  const { t, formats } = useText();
  return (
    <>
      <ul>
        {held.map(({ id, riderName, whenReady }) => {
          const was = Date.parse(whenReady?.forecast ?? "");
          return (
            <li key={id}>
              {riderName}:{" "}
              {t("facility.shift.forecast", {
                from: formats.time(was),
                to: formats.time(was + minutes * 60_000),
              })}
            </li>
          );
        })}
      </ul>
      <p>{t("facility.shift.fixed")}</p>
    </>
  );
}

function Said({ saying: { said, undo, isPending } }: { readonly saying: ReturnType<typeof useDelay> }) {
  const { t, formats } = useText();
  const now = useServiceNow(10_000);
  if (said === undefined) return null;
  const { undone, undoUntil, moved, toAsk } = said;
  return (
    <div role="status">
      <Callout tone="good">
        <p>{undone ? t("facility.shift.undone") : t("facility.shift.said", { moved, toAsk })}</p>
        {undoUntil !== undefined && Date.parse(undoUntil) > now && (
          <Button icon="back" isDisabled={isPending} onPress={undo}>
            {t("facility.shift.undo", { time: formats.time(undoUntil) })}
          </Button>
        )}
      </Callout>
    </div>
  );
}

function useDelay(onSaid: () => void) {
  const tell = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const settled = {
    onError: (cause: Parameters<typeof errorText>[0]) => tell(errorText(cause), "error"),
    onSettled: () => void cache.invalidateQueries({ queryKey: queryKey("listFacilityTrips") }),
  };
  const saying = useWrite("facilityDelay", { onSuccess: onSaid });
  const undoing = useWrite("facilityUndoDelay");
  const said = undoing.data ?? saying.data;
  return {
    said,
    isPending: saying.isPending || undoing.isPending,
    say: (body: Asked) => {
      undoing.reset();
      saying.mutate({ body }, settled);
    },
    undo: () => said !== undefined && undoing.mutate({ params: { delayId: said.delayId } }, settled),
  };
}
