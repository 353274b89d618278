import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { CallDialog } from "../call/CallDialog.tsx";
import { keepSearch } from "../call/drafts.ts";
import { GroupDialog } from "../call/GroupDialog.tsx";
import type { Selection } from "../day/selection.ts";
import { FindTrips } from "../find/FindTrips.tsx";
import type { FoundTrip } from "../find/wanted.ts";
import { MissedCalls } from "../phone/MissedCalls.tsx";
import { type OpenCall, PhonePanel } from "../phone/PhonePanel.tsx";
import type { CallsInHand } from "../phone/useCalls.ts";
import { KeysHelp } from "./KeysHelp.tsx";

/** What is open over the board. `caller`: whom the telephone has told. */
export type Asking =
  | { readonly what: "call"; readonly caller?: RiderSummary | undefined }
  | { readonly what: "missed" | "help" | "find" | "group" };

interface OverBoardProps {
  readonly asking: Asking | undefined;
  readonly ask: (asking: Asking | undefined) => void;
  readonly phone: CallsInHand;
  readonly region: RegionInfo;
  readonly onSelect: (selection: Selection) => void;
  /** A trip of any day, on the board of its own. */
  readonly onTripOfDay: (trip: FoundTrip) => void;
}

/** Who rings, and what is open. */
export function OverBoard({ asking, ask, phone, region, onSelect, onTripOfDay }: OverBoardProps) {
  const close = () => ask(undefined);
  return (
    <>
      <PhonePanel
        calls={phone.calls}
        onOpen={(call) => {
          phone.take(call.callId);
          ask(callOf(call));
        }}
        onShowTrip={(callId, id) => {
          phone.take(callId);
          onSelect({ kind: "trip", id });
        }}
      />
      {asking?.what === "call" && (
        <NewCall
          {...{ region, onSelect }}
          caller={asking.caller}
          onClose={close}
          onGroup={() => ask({ what: "group" })}
        />
      )}
      {asking?.what === "group" && <GroupDialog region={region} onClose={close} />}
      {asking?.what === "missed" && <MissedCalls phone={phone} onClose={close} />}
      {asking?.what === "find" && (
        <FindTrips
          onClose={close}
          onOpen={(trip) => {
            close();
            onTripOfDay(trip);
          }}
        />
      )}
      {asking?.what === "help" && <KeysHelp onClose={close} />}
    </>
  );
}

/** Whom the number does not tell is looked for by it. */
function callOf({ rider, phone }: OpenCall): Asking {
  if (rider === undefined && phone !== null) keepSearch(phone);
  return { what: "call", caller: rider };
}

interface NewCallProps {
  readonly region: RegionInfo;
  readonly caller: RiderSummary | undefined;
  readonly onClose: () => void;
  readonly onGroup: () => void;
  readonly onSelect: (selection: Selection) => void;
}

const NewCall = ({ region, caller, onClose, onGroup, onSelect }: NewCallProps) => (
  <CallDialog {...{ region, caller, onClose, onGroup }} onBooked={(id) => onSelect({ kind: "trip", id })} />
);
