import type { DistrictId, RiderId } from "../../shared/ids/index.ts";
import type { AddressState } from "../../shared/schemas/index.ts";
import type { RiderFileRecord } from "../domain/people/record.ts";
import type { Page } from "./page.ts";

export interface ToldAddress {
  riderId: RiderId;
  address: string;
}
export interface OpenAddress extends ToldAddress {
  state: Exclude<AddressState, "settled">;
  name: string;
  phone: string;
  home: string | undefined;
}
export type Home = Pick<RiderFileRecord, "home"> & { districtId?: DistrictId | undefined };

/** Where riders live as lists tell it, until somebody knows where that lies. */
export interface AddressStore {
  /** Waits to be looked for; what was told before is forgotten. */
  tell(told: readonly ToldAddress[]): Promise<void>;
  /** What is told of riders and not settled. */
  listOpen(ids: readonly RiderId[]): Promise<Map<RiderId, string>>;
  /** Of those that are to be looked for; whoever settles one locks its rider first. */
  listWaiting(limit: number): Promise<RiderId[]>;
  /** `settled`: with what was home before. */
  settle(settled: readonly { riderId: RiderId; was: Home }[]): Promise<void>;
  setState(ids: readonly RiderId[], state: "doubtful" | "toAsk"): Promise<void>;
  /** Forgets what was told; of those that were settled, what was home before. */
  withdraw(ids: readonly RiderId[]): Promise<Map<RiderId, Home>>;
  /** Somebody wrote where they live: what a list told is no question any more. */
  close(ids: readonly RiderId[]): Promise<void>;
  list(
    state: "doubtful" | "toAsk",
    page: Page,
  ): Promise<{ addresses: OpenAddress[]; counts: { waiting: number; doubtful: number; toAsk: number } }>;
}
