import { useCallback, useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { call as callServer } from "../../api/index.ts";
import { useUnlikeDays } from "../../request/serviceDays.ts";
import { currentServiceNow, useServiceNow, useStore } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { type FoundSome, SearchField } from "../../ui/fields/pickers.ts";
import { Button, Callout, useText } from "../../ui/index.ts";
import { VouchForRider } from "../people/VouchForRider.tsx";
import { BegunCalls, LeaveCall } from "./BegunCalls.tsx";
import { CallForm } from "./CallForm.tsx";
import { drafts, keepSearch } from "./drafts.ts";
import { useCall } from "./useCall.ts";

/** Every record that is shown is written down: not more than a person looks through. */
const FIRST_HITS = 12;

export interface CallDialogProps {
  readonly region: RegionInfo;
  /** Whom the telephone has told, and a dispatcher has chosen. */
  readonly caller?: RiderSummary | undefined;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
}

/** Books for somebody on the phone: first who, then the trip. What was written down is asked about before it is closed. */
export function CallDialog({ region, caller, onClose, onBooked }: CallDialogProps) {
  const { t } = useText();
  const now = useServiceNow(30_000);
  const unlike = useUnlikeDays(region);
  const { call, hasBegun, open, findAnother, change, drop } = useCall(
    () => ({ now: currentServiceNow(), ...{ region, unlike } }),
    caller,
  );
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
            <FindRider onFound={open} />
            <BegunCalls onContinue={open} />
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

function FindRider({ onFound }: { onFound: (rider: RiderSummary) => void }) {
  const { t, locale } = useText();
  const { search: text } = useStore(drafts);
  const search = useCallback(
    async (q: string, signal: AbortSignal, limit = FIRST_HITS): Promise<FoundSome<RiderSummary>> => {
      if (q.length < 2) return { found: [], total: 0 };
      const { riders, total } = await callServer("searchRiders", { query: { q, limit }, signal });
      const found = riders.map((rider) => ({
        ...{ key: rider.id, name: rider.name, value: rider },
        // Namesakes live in different places.
        detail: [spacedPhone(rider.phone), rider.home?.label, rider.district?.[locale]]
          .filter(Boolean)
          .join(" · "),
      }));
      return { found, total };
    },
    [locale],
  );
  return (
    <SearchField
      label={t("dispatcher.call.find")}
      autoFocus
      text={text}
      onTextChange={keepSearch}
      onChoose={(found) => onFound(found.value)}
      search={search}
    />
  );
}
