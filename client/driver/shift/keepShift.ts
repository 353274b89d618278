import type { QueryClient } from "@tanstack/react-query";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { queryKey } from "../../api/index.ts";
import { createStore, type DeviceStamp, deviceClock, type Readable } from "../../state/index.ts";
import type { KeptShift, ShiftShelf } from "./shiftShelf.ts";

export interface KeepShiftParts {
  readonly cache: QueryClient;
  readonly shelf: ShiftShelf;
  /** Somebody has signed out on this device: nothing of theirs is shown or kept any more. */
  readonly isLeaving: () => boolean;
}

/** Longer than any shift with what comes after it; older stops would be another day's. */
const KEPT_FOR_MS = 18 * 3_600_000;

const seen = createStore<DeviceStamp | undefined>(undefined);
/** Since when the shift on the screen is only what this device has kept; undefined once the service has answered. */
export const keptSince: Readable<DeviceStamp | undefined> = seen;

const session = queryKey("getSession");
const region = queryKey("getRegion");
const clock = queryKey("getClock");
const manifest = queryKey("getManifest");
const messages = queryKey("listOwnMessages");

/**
 * Puts the shift that this device has kept into the cache, to be read anew as soon as that is possible; from then on keeps what the
 * service says. Whoever signs out, here or by the service's word, takes it off the device. Resolves when the page can be shown.
 */
export async function keepShift({ cache, shelf, isLeaving }: KeepShiftParts): Promise<void> {
  if (isLeaving()) await shelf.clear().catch(() => undefined);
  const kept = await shelf.read().catch(() => undefined);
  if (kept !== undefined && isFresh(kept.toldAt)) seed(cache, kept);
  let writing = Promise.resolve();
  const next = (work: () => Promise<void>) => {
    writing = writing.then(work).catch(() => undefined); // a device that keeps nothing works with a connection
  };
  let last: readonly [unknown, unknown] | undefined;
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "updated") return;
    const [name] = query.queryKey;
    if (name !== "getSession" && name !== "getManifest" && name !== "listOwnMessages") return;
    if (isAnothers(cache) || isLeaving()) {
      last = undefined;
      seen.set(undefined);
      return next(() => shelf.clear());
    }
    const told = cache.getQueryState<ApiResponse<"getManifest">>(manifest);
    const talk = cache.getQueryData<ApiResponse<"listOwnMessages">>(messages);
    if (told?.data === undefined || told.isInvalidated) return;
    if (last !== undefined && told.data === last[0] && talk === last[1]) return;
    last = [told.data, talk];
    seen.set(undefined);
    const shift = shiftOf(cache, told.data);
    if (shift !== undefined) next(() => shelf.write(shift));
  });
}

const isFresh = (toldAt: DeviceStamp): boolean => {
  const age = deviceClock.nowFor(toldAt) - toldAt.at;
  return age >= -KEPT_FOR_MS && age < KEPT_FOR_MS;
};

/** What is put in counts as out of date: it is shown until the service has answered, and asked for at once. */
function seed(
  cache: QueryClient,
  { driver, region: place, clock: time, told, messages: talk, toldAt }: KeptShift,
): void {
  const put = (key: typeof session, data: unknown) => {
    cache.setQueryData(key, data);
    void cache.invalidateQueries({ queryKey: key, exact: true, refetchType: "none" });
  };
  put(session, { session: driver });
  put(region, place);
  if (time !== undefined) put(clock, time);
  put(manifest, told);
  if (talk !== undefined) put(messages, talk);
  deviceClock.suppose(toldAt);
  seen.set(toldAt);
}

/** Nobody's page any more, or that of somebody who does not drive. */
function isAnothers(cache: QueryClient): boolean {
  const told = cache.getQueryData<ApiResponse<"getSession">>(session);
  return told !== undefined && told.session?.role !== "driver";
}

function shiftOf(cache: QueryClient, told: KeptShift["told"]): KeptShift | undefined {
  const driver = cache.getQueryData<ApiResponse<"getSession">>(session)?.session;
  const place = cache.getQueryData<KeptShift["region"]>(region);
  if (driver?.role !== "driver" || place === undefined) return undefined;
  const time = cache.getQueryData<KeptShift["clock"]>(clock);
  const talk = cache.getQueryData<KeptShift["messages"]>(messages);
  return { driver, region: place, clock: time, told, messages: talk, toldAt: deviceClock.stamp() };
}
