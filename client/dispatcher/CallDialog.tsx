import { useCallback, useState } from "react";
import { spacedPhone } from "../../shared/phone/index.ts";
import type { RiderSummary } from "../../shared/schemas/dispatch.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { call } from "../api/index.ts";
import { useServiceNow } from "../state/index.ts";
import { Dialog } from "../ui/feedback/Dialog.tsx";
import { type FoundSome, SearchField } from "../ui/fields/pickers.ts";
import { Button, Notice, useText, wallTime } from "../ui/index.ts";
import { CallForm } from "./CallForm.tsx";
import { type CallDraft, soon, startDraft } from "./callDraft.ts";
import { VouchForRider } from "./VouchForRider.tsx";

/** Every record that is shown is written to the audit: not more than a person looks through. */
const FIRST_HITS = 12;

export interface CallDialogProps {
  readonly region: RegionInfo;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
}

/** Books for somebody on the phone: first who, then the trip. */
export function CallDialog({ region, onClose, onBooked }: CallDialogProps) {
  const { t } = useText();
  const now = useServiceNow(30_000);
  const [draft, setDraft] = useState<CallDraft>();
  return (
    <Dialog isOpen title={t("dispatch.call.open")} onClose={onClose}>
      {draft === undefined ? (
        <FindRider onFound={(rider) => setDraft(startDraft(rider, soon(wallTime(now, region.timeZone))))} />
      ) : (
        <>
          <div className="row row--apart">
            <p>
              <strong>{draft.rider.name}</strong> <span className="soft">{draft.rider.phone}</span>
            </p>
            <Button look="quiet" onPress={() => setDraft(undefined)}>
              {t("dispatch.call.change")}
            </Button>
          </div>
          <details>
            <summary>{t("dispatch.vouch.title")}</summary>
            <VouchForRider key={draft.rider.id} riderId={draft.rider.id} />
          </details>
          {!draft.rider.eligible && <Notice tone="warn">{t("dispatch.call.notEligible")}</Notice>}
          <CallForm {...{ region, draft, now, onClose, onBooked }} onChange={setDraft} />
        </>
      )}
    </Dialog>
  );
}

function FindRider({ onFound }: { onFound: (rider: RiderSummary) => void }) {
  const { t, locale } = useText();
  const [text, setText] = useState("");
  const search = useCallback(
    async (q: string, signal: AbortSignal, limit = FIRST_HITS): Promise<FoundSome<RiderSummary>> => {
      if (q.length < 2) return { found: [], total: 0 };
      const { riders, total } = await call("searchRiders", { query: { q, limit }, signal });
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
      label={t("dispatch.call.find")}
      autoFocus
      text={text}
      onTextChange={setText}
      onChoose={(found) => onFound(found.value)}
      search={search}
    />
  );
}
