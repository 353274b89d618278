import type { PlaceId, StaffId, StandingOrderId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { CalendarDate, Rhythm } from "./standingOrder.ts";

/** Somebody who comes to an institution regularly, as it hands that in; a dispatcher accepts it as a standing order, or declines. */
export interface RegularPatient extends Pick<Rhythm, "weekdays" | "there" | "back"> {
  id: string;
  /** The institution's account. */
  staffId: StaffId;
  placeId: PlaceId;
  /** As the institution wrote them. */
  name: string;
  phone: string;
  from: CalendarDate;
  until?: CalendarDate | undefined;
  note?: string | undefined;
  requestHash: string;
  askedAt: Instant;
  state: "open" | "accepted" | "declined";
  /** Why it was declined, for the institution to read. */
  reason?: string | undefined;
  orderId?: StandingOrderId | undefined;
}
