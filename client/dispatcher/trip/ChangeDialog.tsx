import { useQueryClient } from "@tanstack/react-query";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Loading, useText } from "../../ui/index.ts";
import { CallForm } from "../call/CallForm.tsx";
import { type CallDraft, changeDraft } from "../call/callDraft.ts";
import { useNote } from "../call/drafts.ts";

/** A return when ready has no time that could be another, and who is being driven goes where they go. */
export const isChangeable = (trip: Pick<BoardTripDetail, "status" | "whenReady">): boolean =>
  isMovable(trip) && trip.whenReady === undefined;

interface ChangeDialogProps {
  readonly trip: BoardTripDetail;
  readonly onClose: () => void;
}

/** Another time, place or need while the caller listens: the trip stays as it is until one of the times is taken. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { t } = useText();
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY }).data;
  return (
    <Dialog isOpen title={`${t("dispatcher.change")}: ${props.trip.rider.name}`} onClose={props.onClose}>
      <p className="soft">{t("dispatcher.change.lead")}</p>
      {region === undefined ? <Loading /> : <Changing {...props} region={region} />}
    </Dialog>
  );
}

function Changing({ trip, region, onClose }: ChangeDialogProps & { region: RegionInfo }) {
  const cache = useQueryClient();
  const now = useServiceNow(30_000);
  // What is written down is of the trip as it was then.
  const [kept, keep] = useNote(`change ${trip.id} ${trip.version}`);
  const draft = kept === "" ? changeDraft(trip, region.timeZone) : (JSON.parse(kept) as CallDraft);
  const changed = () => {
    keep("");
    void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params: { tripId: trip.id } }) });
    onClose();
  };
  return (
    <CallForm
      {...{ region, now, onClose }}
      call={{ draft, key: "" }}
      changes={trip.id}
      onChange={(next) => keep(JSON.stringify(next))}
      onBooked={changed}
    />
  );
}
