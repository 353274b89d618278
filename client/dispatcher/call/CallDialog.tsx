import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useUnlikeDays } from "../../request/serviceDays.ts";
import { currentServiceNow, useServiceNow, useStore } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, Callout, useText } from "../../ui/index.ts";
import { VouchForRider } from "../people/VouchForRider.tsx";
import { BegunCalls, LeaveCall } from "./BegunCalls.tsx";
import { CallForm } from "./CallForm.tsx";
import { drafts, keepSearch } from "./drafts.ts";
import { FindRider } from "./FindRider.tsx";
import { useCall } from "./useCall.ts";

export interface CallDialogProps {
  readonly region: RegionInfo;
  /** Whom the telephone has told, and a dispatcher has chosen. */
  readonly caller?: RiderSummary | undefined;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
  /** Several people are to travel together. */
  readonly onGroup: () => void;
}

/** Books for somebody on the phone: first who, then the trip. What was written down is asked about before it is closed. */
export function CallDialog({ region, caller, onClose, onBooked, onGroup }: CallDialogProps) {
  const { t } = useText();
  const now = useServiceNow(30_000);
  const unlike = useUnlikeDays(region);
  const { call, hasBegun, open, findAnother, change, drop } = useCall(
    () => ({ now: currentServiceNow(), ...{ region, unlike } }),
    caller,
  );
  const { search } = useStore(drafts);
  const [leaving, setLeaving] = useState(false);
  const leave = () => (hasBegun ? setLeaving(true) : onClose());
  const discard = () => {
    drop();
    onClose();
  };
  const booked = (tripId: string) => {
    drop();
    onBooked(tripId);
    onClose();
  };
  return (
    <>
      <Dialog isOpen title={t("dispatcher.call.open")} onClose={leave}>
        {call === undefined ? (
          <>
            <FindRider text={search} onTextChange={keepSearch} onFound={open} />
            <BegunCalls onContinue={open} />
            <div className="row">
              <Button look="quiet" icon="people" onPress={onGroup}>
                {t("dispatcher.group.open")}
              </Button>
            </div>
          </>
        ) : (
          <>
            <Caller rider={call.draft.rider} onChange={findAnother} />
            <CallForm {...{ region, call, now }} onChange={change} onClose={leave} onBooked={booked} />
          </>
        )}
      </Dialog>
      {leaving && call !== undefined && (
        <LeaveCall
          rider={call.draft.rider}
          onBack={() => setLeaving(false)}
          onKeep={onClose}
          onDiscard={discard}
        />
      )}
    </>
  );
}

function Caller({ rider, onChange }: { rider: RiderSummary; onChange: () => void }) {
  const { t } = useText();
  return (
    <>
      <div className="row row--apart">
        <p>
          <strong>{rider.name}</strong> <span className="soft">{spacedPhone(rider.phone)}</span>
        </p>
        <Button look="quiet" onPress={onChange}>
          {t("dispatcher.call.change")}
        </Button>
      </div>
      <details>
        <summary>{t("dispatcher.vouch.title")}</summary>
        <VouchForRider key={rider.id} riderId={rider.id} />
      </details>
      {!rider.eligible && <Callout tone="warn">{t("dispatcher.call.notEligible")}</Callout>}
    </>
  );
}
