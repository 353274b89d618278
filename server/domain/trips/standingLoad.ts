import type { PlaceId } from "../../../shared/ids/index.ts";
import type { Seconds, Weekday } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";
import type { StandingOrder } from "./standingOrder.ts";

/** An order with how its rider is carried. */
export interface CarriedOrder {
  order: Pick<StandingOrder, "weekdays" | "there" | "back" | "dropoff" | "aid">;
  isInChair: boolean;
}
/** Ways that begin or end in an hour of the wall clock, 0 to 23, and how many of them with a wheelchair. */
export interface HourLoad {
  hour: number;
  trips: number;
  inChairs: number;
}
/** Who comes to a place, by the time at which they are there. */
export interface PlaceLoad {
  placeId?: PlaceId | undefined;
  label: string;
  shifts: { time: Seconds; people: number; inChairs: number }[];
}

const HOUR = 3600;
const HOURS = 24;
const before = (weekday: Weekday): Weekday => (weekday === 1 ? 7 : weekday - 1) as Weekday;

/** What standing orders ask of a weekday, hour by hour: each way counts where its time lies, a way home of the next day there. */
export function loadByHour(orders: readonly CarriedOrder[], weekday: Weekday): HourLoad[] {
  const hours = Array.from({ length: HOURS }, (_, hour) => ({ hour, trips: 0, inChairs: 0 }));
  const add = (time: Seconds, isInChair: boolean) => {
    const load = hours[Math.floor(time / HOUR)];
    if (load === undefined) return;
    load.trips += 1;
    if (isInChair) load.inChairs += 1;
  };
  for (const { order, isInChair } of orders) {
    const { weekdays, there, back } = order;
    if (weekdays.includes(weekday)) add(there.time, isInChair);
    if (back === undefined) continue;
    const comesFrom = back.time > there.time ? weekday : before(weekday);
    if (weekdays.includes(comesFrom)) add(back.time, isInChair);
  }
  return hours;
}

/** The same by place and by the time of arrival there, the fullest place first. */
export function loadByPlace(orders: readonly CarriedOrder[], weekday: Weekday): PlaceLoad[] {
  const places = new Map<string, PlaceLoad>();
  for (const { order, isInChair } of orders) {
    if (!order.weekdays.includes(weekday)) continue;
    const place = placeLoad(places, order.dropoff);
    const shift = place.shifts.find(({ time }) => time === order.there.time);
    const counted = shift ?? { time: order.there.time, people: 0, inChairs: 0 };
    if (shift === undefined) place.shifts.push(counted);
    counted.people += 1;
    if (isInChair) counted.inChairs += 1;
  }
  const all = [...places.values()];
  for (const { shifts } of all) shifts.sort((one, other) => one.time - other.time);
  return all.sort((one, other) => peopleOf(other) - peopleOf(one));
}

const peopleOf = ({ shifts }: PlaceLoad): number => shifts.reduce((sum, { people }) => sum + people, 0);

function placeLoad(places: Map<string, PlaceLoad>, { placeId, label }: Place): PlaceLoad {
  const key = placeId ?? label;
  const known = places.get(key) ?? { placeId, label, shifts: [] };
  places.set(key, known);
  return known;
}
