import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { DoorsDay } from "./doorsDay.ts";

const world = DoorsDay.forEachTest();

describe("a picture of a door", () => {
  async function picture(): Promise<string> {
    const file = join(await mkdtemp(join(tmpdir(), "door-")), "photo");
    const taken = sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#557799" } });
    const where = { IFD0: { Make: "SpyPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "44/1 50/1 0/1" } };
    await writeFile(file, await taken.withExif(where).jpeg().toBuffer());
    return file;
  }
  const ofPhotos = async () =>
    (await world().day.core.pool.query("SELECT count(*)::int AS count FROM entrance_photos")).rows[0]
      .count as number;

  it("is made anew and smaller, and says neither where nor by what it was taken", async () => {
    const kept = await world().keep();
    const file = await picture();
    expect((await sharp(file).metadata()).exif?.toString("latin1")).toContain("SpyPhone");
    const id = await world().day.services.putEntrancePhoto(world().day.dispatcher, kept.id, file);
    await world().day.core.entrances.load();
    const bytes = await world().day.services.getStopPhoto(world().driver, world().stop.id);
    expect(bytes).toEqual(await world().day.services.getEntrancePhoto(world().day.dispatcher, id));
    const { format, width, exif, xmp, icc } = await sharp(bytes).metadata();
    expect({ format, width, exif, xmp, icc }).toEqual({ format: "jpeg", width: 1280 });
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("SpyPhone");
    expect((await world().shown())?.entrance?.photo).toBe(true);
  });

  it("is seen by that trip's driver and dispatchers alone", async () => {
    const kept = await world().keep();
    const id = await world().day.services.putEntrancePhoto(world().day.dispatcher, kept.id, await picture());
    await world().day.core.entrances.load();
    const other = { ...world().driver, id: randomUUID() } as Actor;
    await expect(world().day.services.getStopPhoto(other, world().stop.id)).rejects.toMatchObject({
      code: "stop.notYours",
    });
    for (const actor of [world().driver, { role: "rider", id: world().trip.trip.riderId } as Actor])
      await expect(world().day.services.getEntrancePhoto(actor, id)).rejects.toMatchObject({
        code: "session.forbidden",
      });
  });

  it("of a driver is used once a dispatcher accepts it, and gone when they decline it, or when the door is no more", async () => {
    const kept = await world().keep();
    const sent = async () =>
      world().day.services.sendEntrancePhoto(world().driver, world().stop.id, {
        correctionId: randomUUID(),
        file: await picture(),
      });
    await sent();
    await world().decide("declined");
    expect(await ofPhotos()).toBe(0);
    await sent();
    await world().decide("accepted");
    expect(await world().day.services.getStopPhoto(world().driver, world().stop.id)).toBeInstanceOf(
      Uint8Array,
    );
    await sent();
    await world().decide("accepted"); // the newer one in its place
    expect(await ofPhotos()).toBe(1);
    await world().keep({ id: kept.id, isClosed: true });
    expect(await ofPhotos()).toBe(0);
  });

  it("is refused where it is none", async () => {
    const kept = await world().keep();
    const file = join(await mkdtemp(join(tmpdir(), "door-")), "photo");
    await writeFile(file, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    await expect(
      world().day.services.putEntrancePhoto(world().day.dispatcher, kept.id, file),
    ).rejects.toMatchObject({
      code: "photo.unreadable",
    });
  });
});
