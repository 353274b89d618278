import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** One entry of a calendar; times are UTC milliseconds. */
export interface NewCalendarEntry {
  /** The same as long as it is the same thing. */
  uid: string;
  sequence: number;
  state: "tentative" | "confirmed" | "cancelled";
  from: number;
  until: number;
  /** When this was written. */
  now: number;
  title: string;
  text: string;
  language: string;
  /** Seconds before it begins. */
  alarmBefore: number;
}

const states = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** An iCalendar file (RFC 5545) of one entry. Whoever takes in a later one of the same `uid` has it instead of the earlier. */
export function writeCalendar(entry: NewCalendarEntry): string {
  const language = entry.language.toUpperCase();
  const calendar = new ICalCalendar({
    prodId: { company: "invataxi", product: "dispatch", language },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    ...{ id: entry.uid, sequence: entry.sequence, status: states[entry.state] },
    ...{ start: new Date(entry.from), end: new Date(entry.until), stamp: new Date(entry.now) },
    ...{ summary: entry.title, description: entry.text },
  });
  if (entry.state !== "cancelled")
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: entry.alarmBefore,
      description: entry.title,
    });
  return `${calendar.toString()}\r\n`;
}
