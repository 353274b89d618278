/** What one of several searches may change while the others have the rest of the day. */
export interface DayPart {
  readonly shifts: readonly number[];
  /** Of the trips that are not served those that it may serve. Who is linked to one of them is among them too, or served. */
  readonly absent: readonly number[];
}
