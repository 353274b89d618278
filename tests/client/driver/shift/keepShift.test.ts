import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { queryKey } from "../../../../client/api/index.ts";
import { keepShift, keptSince } from "../../../../client/driver/shift/keepShift.ts";
import type { KeptShift, ShiftShelf } from "../../../../client/driver/shift/shiftShelf.ts";

const driver = { role: "driver", id: "driver-1", name: "Ерлан", locale: "kk", reportKey: "key" } as never;
const region = { name: "Kyzylorda" } as never;
const told = (version: number) =>
  ({ manifest: { shiftId: "shift-1", version }, leftOver: [], cursor: 7 }) as never;

let kept: KeptShift | undefined;
let isLeaving: boolean;
const shelf: ShiftShelf = {
  read: async () => kept,
  write: async (shift) => {
    kept = shift;
  },
  clear: async () => {
    kept = undefined;
  },
};

/** A page that is opened now, and what it knows of the shift at first. */
async function openPage() {
  const cache = new QueryClient();
  await keepShift({ cache, shelf, isLeaving: () => isLeaving });
  const answer = (name: "getSession" | "getRegion" | "getManifest" | "listOwnMessages", data: never) =>
    cache.setQueryData(queryKey(name), data);
  return {
    answer,
    shown: () => cache.getQueryData(queryKey("getManifest")),
    messages: () => cache.getQueryData(queryKey("listOwnMessages")),
    isToBeRead: () => cache.getQueryState(queryKey("getManifest"))?.isInvalidated,
  };
}

async function workOnline() {
  const page = await openPage();
  page.answer("getSession", { session: driver } as never);
  page.answer("getRegion", region);
  page.answer("getManifest", told(1));
  page.answer("getManifest", told(2));
  await expect.poll(() => kept?.told).toEqual(told(2));
  return page;
}

beforeEach(() => {
  kept = undefined;
  isLeaving = false;
});

describe("a driver's shift on the device", () => {
  it("is the newest that the service said, and is what the next page shows until it has been read anew", async () => {
    await workOnline();
    const reloaded = await openPage();
    expect(reloaded.shown()).toEqual(told(2));
    expect(reloaded.isToBeRead()).toBe(true);
    expect(keptSince.get()).toBe(kept?.toldAt);

    reloaded.answer("getManifest", told(3));
    expect(keptSince.get()).toBeUndefined();
    await expect.poll(() => kept?.told).toEqual(told(3));
  });

  it("has with it what dispatchers have said, also after a reload without a line", async () => {
    const page = await workOnline();
    const said = { messages: [{ id: "message-1" }] } as never;
    page.answer("listOwnMessages", said);
    await expect.poll(() => kept?.messages).toEqual(said);
    const reloaded = await openPage();
    expect(reloaded.messages()).toEqual(said);
    expect(reloaded.shown()).toEqual(told(2));
  });

  it("goes when its driver signs out, by this page's word or the service's, and when somebody else signs in", async () => {
    const page = await workOnline();
    page.answer("getSession", { session: null } as never);
    await expect.poll(() => kept).toBeUndefined();

    const other = await workOnline();
    other.answer("getSession", { session: { role: "dispatcher", id: "staff-1" } } as never);
    await expect.poll(() => kept).toBeUndefined();

    await workOnline();
    isLeaving = true; // signed out without a line: the service's cookie is still there
    expect((await openPage()).shown()).toBeUndefined();
    expect(kept).toBeUndefined();
  });

  it("is not shown the next day", async () => {
    await workOnline();
    const { toldAt, ...rest } = kept as KeptShift;
    kept = { ...rest, toldAt: { ...toldAt, at: toldAt.at - 19 * 3_600_000 } };
    expect((await openPage()).shown()).toBeUndefined();
  });

  it("does not keep the page from opening where the device keeps nothing", async () => {
    const broken = { read: fail, write: fail, clear: fail };
    const cache = new QueryClient();
    await keepShift({ cache, shelf: broken, isLeaving: () => false });
    expect(cache.getQueryData(queryKey("getManifest"))).toBeUndefined();
  });
});

const fail = () => Promise.reject(new Error("private window"));
