import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FacilityTrip } from "../../shared/schemas/partners.ts";
import { queryKey, useWrite } from "../api/index.ts";
import { ConfirmDialog } from "../ui/feedback/Dialog.tsx";
import { Button, useErrorText, useSay, useText } from "../ui/index.ts";

/** Minutes by which somebody goes home later. */
const LATER = [30, 60] as const;

type Said = "ready" | "later" | "notComing";

/** What the reception can say of somebody: ready, later, not coming. */
export function FacilityActs({ trip }: { readonly trip: FacilityTrip }) {
  const { t } = useText();
  const { say, isSaying } = useSaying(trip);
  const [isAsking, ask] = useState(false);
  const { riderName: name, whenReady, canCallOff } = trip;
  const waits = whenReady?.waits === true;
  if (!waits && !canCallOff) return null;
  return (
    <span className="row facility__acts">
      {waits && (
        <>
          <Button
            look="primary"
            icon="check"
            isDisabled={isSaying}
            aria-label={t("facility.readyNamed", { name })}
            onPress={() => say.ready()}
          >
            {t("facility.ready")}
          </Button>
          {LATER.map((minutes) => (
            <Button
              key={minutes}
              isDisabled={isSaying}
              aria-label={t("facility.laterNamed", { name, minutes })}
              onPress={() => say.later(minutes)}
            >
              {t("facility.later", { minutes })}
            </Button>
          ))}
        </>
      )}
      {canCallOff && (
        <Button
          isDisabled={isSaying}
          aria-label={t("facility.notComingNamed", { name })}
          onPress={() => ask(true)}
        >
          {t("facility.notComing")}
        </Button>
      )}
      <ConfirmDialog
        title={t("facility.notComingTitle", { name })}
        isOpen={isAsking}
        onClose={() => ask(false)}
        confirmLabel={t("facility.notComing")}
        onConfirm={() => {
          ask(false);
          say.notComing();
        }}
        isPending={isSaying}
      >
        <p>{t("facility.notComingText")}</p>
      </ConfirmDialog>
    </span>
  );
}

function useSaying({ id, riderName: name }: FacilityTrip) {
  const { t } = useText();
  const tell = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const heard = (said: Said) => ({
    onSuccess: () => tell(t(`facility.said.${said}`, { name })),
    onError: (cause: Parameters<typeof errorText>[0]) => tell(errorText(cause), "error"),
    onSettled: () => void cache.invalidateQueries({ queryKey: queryKey("listFacilityTrips") }),
  });
  const ready = useWrite("facilityReady");
  const later = useWrite("facilityLater");
  const notComing = useWrite("facilityNotComing");
  const params = { tripId: id };
  return {
    isSaying: ready.isPending || later.isPending || notComing.isPending,
    say: {
      ready: () => ready.mutate({ params }, heard("ready")),
      later: (minutes: number) => later.mutate({ params, body: { minutes } }, heard("later")),
      notComing: () => notComing.mutate({ params }, heard("notComing")),
    },
  };
}
