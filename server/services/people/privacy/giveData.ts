import type { RiderId } from "../../../../shared/ids/index.ts";
import type { DataFormat, FileView, Locale } from "../../../../shared/schemas/index.ts";
import { ofRider } from "../../../domain/notices/person.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { getRecord } from "../reachRider.ts";
import { dataPage, type KeptOfRider } from "./dataSections.ts";
import { accountOf, requireKeeper } from "./eraseRider.ts";
import type { PrivacyOffice } from "./privacyOffice.ts";

const TRIPS_AT_MOST = 10_000;
const mediaTypes: Record<DataFormat, string> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Giving = Pick<PrivacyOffice, "giveRiderData" | "giveOwnData">;

/** Everything about one person as a file; that it left, and why, is written down. The file's name names nobody. */
export const createGiveData = (deps: PeopleNeeds): Giving => ({
  async giveRiderData(actor, riderId, { reason, ...asked }) {
    requireKeeper(actor);
    await getRecord(deps.db, deps, { actor, riderId });
    const file = await deps.db.snapshot((tx) => write(tx, deps, { riderId, ...asked }));
    await note(deps, { actor, riderId, format: asked.format, reason });
    return file;
  },

  async giveOwnData(actor, asked) {
    if (actor.role !== "rider") throw new AppError("session.forbidden");
    const file = await deps.db.snapshot((tx) => write(tx, deps, { riderId: actor.id, ...asked }));
    await note(deps, { actor, riderId: actor.id, format: asked.format });
    return file;
  },
});

async function write(
  tx: Stores,
  deps: PeopleNeeds,
  { riderId, format, locale }: { riderId: RiderId; format: DataFormat; locale: Locale },
): Promise<FileView> {
  const kept = await readKept(tx, deps, riderId);
  const page = dataPage(kept, { locale, timeZone: deps.region.timeZone, now: deps.clock.now() });
  const bytes = await deps.writePage(format, page);
  return {
    name: `personal-data.${format}`,
    mediaType: mediaTypes[format],
    base64: Buffer.from(bytes).toString("base64"),
    rows: page.sections.reduce((sum, { rows }) => sum + rows.length, 0),
    isCut: kept.trips.length === TRIPS_AT_MOST,
  };
}

const note = (
  { db, clock }: PeopleNeeds,
  { actor, riderId, format, reason }: { actor: Actor; riderId: RiderId; format: string; reason?: string },
): Promise<void> =>
  recordFact(db, {
    ...{ kind: "rider.dataGiven", concerns: { riderId }, by: actor, at: clock.now() },
    details: { to: actor.role === "rider" ? "rider" : "office", format },
    ...(reason !== undefined && { texts: { note: reason } }),
  });

async function readKept(tx: Stores, deps: PeopleNeeds, riderId: RiderId): Promise<KeptOfRider> {
  const record = await tx.riderRecords.find(riderId);
  if (record === undefined) throw new AppError("rider.unknown");
  return {
    record,
    trips: await tx.trips.listByRider(riderId, TRIPS_AT_MOST),
    standingOrders: await tx.standingOrders.listOfRider(riderId),
    offers: await tx.offers.listOfRider(riderId),
    facts: await tx.facts.listOfPerson(riderId),
    sessions: await tx.sessions.listOf(riderId),
    devices: await tx.devices.listOf([accountOf(deps, record.phone)]),
    notices: await tx.notices.listOfRider(riderId),
    channels: [
      ...(await tx.channels.listOf(ofRider(riderId))),
      ...(await tx.channels.listEnded(ofRider(riderId))),
    ],
    lists: await tx.privacy.listsWith(riderId),
    calls: await tx.phoneCalls.listOfNumber(record.phone),
    categories: deps.termsOn(todayOf(deps)).categories,
  };
}
