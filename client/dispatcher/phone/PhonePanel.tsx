import { useState } from "react";
import type { Caller, CallView } from "../../../shared/schemas/calls.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Icon, useText } from "../../ui/index.ts";
import { callerText, nextTripText, numberText, takerText } from "./callWords.ts";
import "./phone.css";

/** Where the key that leads to the telephone puts the focus. */
export const PHONE_PANEL = "phone-panel";

export interface OpenCall {
  readonly callId: string;
  /** Who was chosen; undefined: somebody whom the number does not tell. */
  readonly rider: RiderSummary | undefined;
  readonly phone: string | null;
}

interface PhonePanelProps {
  readonly calls: readonly CallView[];
  readonly onOpen: (call: OpenCall) => void;
  readonly onShowTrip: (callId: string, tripId: string) => void;
}

/** Who rings, quietly: it lies over the board's edge, moves nothing, and is read out politely. */
export function PhonePanel({ calls: all, onOpen, onShowTrip }: PhonePanelProps) {
  const { t } = useText();
  const [aside, setAside] = useState<readonly string[]>([]);
  const calls = all.filter(({ id }) => !aside.includes(id));
  return (
    <section
      id={PHONE_PANEL}
      className="phone"
      aria-label={t("dispatcher.phone.title")}
      data-empty={calls.length === 0}
    >
      <p role="status" className="visually-hidden">
        {calls
          .filter(({ state, takenBy }) => state === "ringing" && takenBy === undefined)
          .map((call) => t("dispatcher.phone.from", { who: whoText(call, t) }))
          .join("; ")}
      </p>
      {calls.map((call) => (
        <CallCard
          key={call.id}
          {...{ call, onOpen, onShowTrip }}
          onHide={() => setAside([...aside, call.id])}
        />
      ))}
    </section>
  );
}

const whoText = ({ callers, phone }: CallView, t: Parameters<typeof numberText>[1]): string =>
  callers.length === 0 ? numberText(phone, t) : callers.map((each) => callerText(each, t)).join(", ");

interface CallCardProps extends Omit<PhonePanelProps, "calls"> {
  readonly call: CallView;
  readonly onHide: () => void;
}

function CallCard({ call, onOpen, onShowTrip, onHide }: CallCardProps) {
  const { t, formats } = useText();
  const { id, phone, state, callers, isMine, takenBy } = call;
  const taker = takerText(call, t);
  const isOthers = takenBy !== undefined && !isMine;
  const number = numberText(phone, t);
  return (
    <article className="phone__call" data-quiet={isOthers}>
      <p className="row row--apart">
        <strong className="numbers">
          <Icon name="phone" /> {number}
        </strong>
        <span className="soft numbers">
          {formats.time(call.at)} · {taker ?? t(`dispatcher.phone.state.${state}`)}
        </span>
      </p>
      {isOthers && callers.length > 0 && <p className="soft">{whoText(call, t)}</p>}
      {!isOthers && callers.length > 0 && (
        <ul className="phone__callers">
          {callers.map((caller) => (
            <CallerLine
              key={caller.rider.id}
              caller={caller}
              onOpen={() => onOpen({ callId: id, rider: caller.rider, phone })}
              onShowTrip={(tripId) => onShowTrip(id, tripId)}
            />
          ))}
        </ul>
      )}
      <p className="row">
        {!isOthers && callers.length === 0 && (
          <Button
            aria-label={t("dispatcher.phone.openUnknown", { phone: number })}
            onPress={() => onOpen({ callId: id, rider: undefined, phone })}
          >
            {t("dispatcher.phone.open")}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t("dispatcher.phone.hideNamed", { who: whoText(call, t) })}
          onPress={onHide}
        >
          {t("dispatcher.phone.hide")}
        </Button>
      </p>
    </article>
  );
}

interface CallerLineProps {
  readonly caller: Caller;
  readonly onOpen: () => void;
  readonly onShowTrip: (tripId: string) => void;
}

function CallerLine({ caller, onOpen, onShowTrip }: CallerLineProps) {
  const { t, formats } = useText();
  const now = useServiceNow(60_000);
  const name = callerText(caller, t);
  const when = nextTripText(caller, formats, now);
  const { nextTrip } = caller;
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <br />
        {nextTrip === undefined || when === undefined ? (
          <span className="soft">{t("dispatcher.phone.noTrip")}</span>
        ) : (
          <button
            type="button"
            className="link numbers"
            aria-label={t("dispatcher.phone.showTrip", { name: caller.rider.name, when })}
            onClick={() => onShowTrip(nextTrip.id)}
          >
            {t("dispatcher.phone.next", { when })}
          </button>
        )}
      </span>
      <Button aria-label={t("dispatcher.phone.openNamed", { name })} onPress={onOpen}>
        {t("dispatcher.phone.open")}
      </Button>
    </li>
  );
}

/** The first thing to do about whoever rings. */
export const focusPhone = (): void => document.querySelector<HTMLElement>(`#${PHONE_PANEL} button`)?.focus();
