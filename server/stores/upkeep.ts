/** How long what nobody needs any more is kept, in hours of real time. */
export interface KeepingTimes {
  outbox: number;
  idempotencyKeys: number;
  /** That are not heard of any more. */
  processes: number;
  /** After they have filled up again. */
  allowances: number;
  /** As they were before they were merged. */
  mergedRecords: number;
  /** Long after they have run out. */
  offers: number;
}

/** Keeps the tables from growing for ever. */
export interface UpkeepStore {
  forgetOlderThan(times: KeepingTimes): Promise<void>;
}
