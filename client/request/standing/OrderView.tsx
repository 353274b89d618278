import { type ReactNode, useState } from "react";
import type { StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { currentServiceNow } from "../../state/index.ts";
import { Button, Callout, PlaceLabel, useErrorText, useSay, useText } from "../../ui/index.ts";
import {
  canChange,
  datesOf,
  isOver,
  isSkipped,
  type OrderDate,
  pauseAhead,
  tripsCalledOff,
} from "./datesOf.ts";
import { OrderCalendar } from "./OrderCalendar.tsx";
import { OrderState, useToday } from "./OrderCard.tsx";
import { OrderDateList } from "./OrderDates.tsx";
import { type Asking, OrderDialog } from "./OrderDialog.tsx";
import { orderSentence } from "./orderTexts.ts";
import { type OrderChange, useOrderChange } from "./useStandingOrders.ts";

interface OrderViewProps {
  readonly order: StandingOrder;
  /** From whoever reads somebody else's orders. */
  readonly riderId?: string;
  readonly tripLink: (tripId: string, text: string) => ReactNode;
  /** Another order goes on in its place. */
  readonly onReplaced: (orderId: string) => void;
}

/** An order opened: its dates with what can be done about each, and what can be done about all. */
export function OrderView({ order, riderId, tripLink, onReplaced }: OrderViewProps) {
  const { t, formats } = useText();
  const today = useToday();
  const [asking, ask] = useState<Asking>();
  const write = useOrderChange({
    ...{ order, riderId },
    onChanged: ({ id }) => {
      ask(undefined);
      if (id !== order.id) onReplaced(id);
    },
  });
  const dates = datesOf(order.days);
  const open = (next: Asking) => {
    write.reset();
    ask(next);
  };
  const isAhead = !isOver(order);
  return (
    <div className="stack">
      <section className="card stack">
        <p>
          <strong>{orderSentence(order, today, { t, formats })}</strong>
        </p>
        <p>
          <PlaceLabel of={order.pickup} /> → <PlaceLabel of={order.dropoff} />
        </p>
        <OrderState order={order} />
      </section>
      {isAhead ? <OrderActs {...{ order, write, open }} /> : <Callout>{t("standing.ended")}</Callout>}
      {dates.length > 0 && (
        <section className="card stack">
          <h2>{t("standing.dates")}</h2>
          <div className="order-month">
            <OrderCalendar dates={dates} />
            <OrderDateList
              {...{ dates, tripLink }}
              kind={order.there.kind}
              acts={(date) => <DateActs {...{ order, date, write, open }} />}
            />
          </div>
        </section>
      )}
      {asking !== undefined && <OrderDialog {...{ order, asking, write }} onClose={() => ask(undefined)} />}
    </div>
  );
}

interface ActsProps {
  readonly order: StandingOrder;
  readonly write: OrderChange;
  readonly open: (asking: Asking) => void;
}

/** What can be done about all dates to come. */
function OrderActs({ order, write, open }: ActsProps) {
  const { t } = useText();
  const failed = useFailed();
  const pause = pauseAhead(order, useToday());
  return (
    <div className="row">
      {pause === undefined ? (
        <Button icon="pause" onPress={() => open({ act: "pause" })}>
          {t("standing.pause")}
        </Button>
      ) : (
        <Button
          icon="play"
          isDisabled={write.isPending}
          onPress={() => write.change({ kind: "resume" }, failed)}
        >
          {t("standing.resume")}
        </Button>
      )}
      <Button icon="clock" onPress={() => open({ act: "anew" })}>
        {t("standing.anew")}
      </Button>
      <Button look="danger" onPress={() => open({ act: "end" })}>
        {t("standing.end")}
      </Button>
    </div>
  );
}

/** A refusal of what was done without a question, where no dialog is open to say it. */
function useFailed() {
  const say = useSay();
  const errorText = useErrorText();
  return (error: unknown) => say(errorText(error), "error");
}

/** What can be done about one date; it is asked back only where that calls a trip off. */
function DateActs({ order, date, write, open }: ActsProps & { readonly date: OrderDate }) {
  const { t, formats, zone } = useText();
  const failed = useFailed();
  const named = (text: string) => `${text}: ${formats.day(date.day)}`;
  const ride = () => write.change({ kind: "ride", days: [date.day] }, failed);
  const skip = () => {
    const change = { kind: "skip" as const, days: [date.day] };
    if (tripsCalledOff(order, change, zone) > 0) open({ act: "skip", day: date.day });
    else write.change(change, failed);
  };
  if (isSkipped(date))
    return (
      <div className="row">
        <Button aria-label={named(t("standing.ride"))} isDisabled={write.isPending} onPress={ride}>
          {t("standing.ride")}
        </Button>
      </div>
    );
  if (!canChange(date, currentServiceNow())) return null;
  return (
    <div className="row">
      <Button aria-label={named(t("standing.skip"))} isDisabled={write.isPending} onPress={skip}>
        {t("standing.skip")}
      </Button>
      <Button
        look="quiet"
        aria-label={named(t("standing.move"))}
        onPress={() => open({ act: "move", day: date.day })}
      >
        {t("standing.move")}
      </Button>
    </div>
  );
}
