import { describe, expect, it } from "vitest";
import { withoutUnderstood } from "../../../../client/driver/shift/understood.ts";
import type { Manifest } from "../../../../shared/schemas/driving.ts";
import type { KeptUnderstood, ManifestChange } from "../../../../shared/schemas/runChanges.ts";

const window = { from: "2026-11-23T04:10:00.000Z", until: "2026-11-23T04:30:00.000Z" };
const later = { from: "2026-11-23T05:10:00.000Z", until: "2026-11-23T05:30:00.000Z" };
const change = (what: ManifestChange["what"], stopId: string, told?: ManifestChange["window"]) =>
  ({ what, stopId, ...(told && { window: told }) }) as unknown as ManifestChange;
const manifestOf = (version: number, ...changes: ManifestChange[]) =>
  ({ shiftId: "shift", version, stops: [], changes }) as unknown as Manifest;
const understood = (version: number, ...stops: { stopId: string; window?: ManifestChange["window"] }[]) =>
  ({ shiftId: "shift", understood: { version, stops } }) as unknown as KeptUnderstood;
const left = (manifest: Manifest, ...pending: KeptUnderstood[]) =>
  withoutUnderstood(manifest, pending).changes?.map(({ what, stopId }) => `${what} ${stopId}`);

describe("changes that a driver has said to have understood, while the service does not know of it", () => {
  it("are shown no longer", () => {
    expect(left(manifestOf(5, change("added", "ada", window)))).toEqual(["added ada"]);
    expect(left(manifestOf(5, change("added", "ada", window)), understood(5))).toBeUndefined();
  });

  it("leave what a later version brought, and nothing of what was understood", () => {
    const told = understood(5, { stopId: "ada", window }, { stopId: "dana", window });
    const newer = manifestOf(
      ...([7, change("added", "ada", window), change("retimed", "dana", later)] as const),
      ...[change("gone", "bek"), change("gone", "ada"), change("added", "ali")],
    );
    // Bek was gone from what was understood; Ada was not.
    expect(left(newer, told)).toEqual(["retimed dana", "gone ada", "added ali"]);
  });

  it("are of this shift alone", () => {
    const other = { ...understood(9), shiftId: "other" } as KeptUnderstood;
    expect(left(manifestOf(5, change("gone", "ada")), other)).toEqual(["gone ada"]);
  });
});
