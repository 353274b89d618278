import { type ListColumn, TemplatePlan } from "../../../../shared/schemas/index.ts";
import { type ListedState, listed } from "../../../domain/exchange/listShape.ts";
import { doClash } from "../../../domain/fleet/templates.ts";
import { fleetScope } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import type { KnownTemplate } from "../../../stores/roster.ts";
import { followTemplate, touchesRiders, writeTemplate } from "../../fleet/index.ts";
import type { DescribeList, KnownRecord, ToldRecord } from "../listDescription.ts";
import { allOf, plainPlate, schemaFaults, takeOutEach, writeEach } from "./fleetParts.ts";
import { templateColumns } from "./templateColumns.ts";

/** Who drives what on which weekdays, by plate, days and the hour at which it begins. */
export const describeTemplates: DescribeList<KnownTemplate> = async (deps, { actor }) => {
  const scope = fleetScope(actor) ?? { operators: [] };
  const fleet = await readFleet(deps.db, scope);
  const listAll = async function* (stores: Stores) {
    yield (await stores.roster.listTemplates(scope)).map((kept) => known(kept, fleet));
  };
  const planOf = (is: ListedState) => TemplatePlan.safeParse(toPlan(is, fleet));
  return {
    shape: {
      columns: templateColumns(fleet),
      keyColumn: "plate",
      keyOf,
      nameOf: ({ plate = "", startsAt = "" }) => `${plate} ${startsAt}`.trim(),
      judge: (is, say) => {
        const { error } = planOf(is);
        if (error === undefined) return;
        for (const { column, fault } of schemaFaults(error, (part) => columnOfPart[part])) say(column, fault);
      },
    },
    find: async (tx) => {
      const found = new Map<string, KnownRecord<KnownTemplate>>();
      for await (const piece of listAll(tx)) for (const each of piece) found.set(keyOf(each.state), each);
      return found;
    },
    async judge(tx, rows) {
      const planned = new Map<string, TemplatePlan>();
      for await (const piece of listAll(tx))
        for (const { kept, state } of piece) planned.set(keyOf(state), kept);
      const faults = [];
      for (const row of rows) faults.push(await judgeOne(row, planned));
      return faults;
    },
    listAll,
    write: (tx, writings, { importId }) =>
      writeEach(writings, ({ id, is }) => {
        const plan = TemplatePlan.parse(toPlan(is, fleet));
        return writeTemplate(tx, deps, { actor, id, plan, why: importId, days: 0 });
      }),
    async takeOut(tx, records, { by, importId }) {
      const unused = [];
      for (const each of records)
        if (!(await touchesRiders(deps, { actor, was: each.kept, plan: undefined }))) unused.push(each);
      return takeOutEach(
        tx,
        unused.map(({ id }) => id),
        {
          remove: (id) => tx.roster.removeTemplate(id),
          factOf: (id) => ({
            ...{ kind: "template.takenOut", concerns: {}, by, at: deps.clock.now() },
            details: { template: id, import: importId },
          }),
        },
      );
    },
    async follow(rows) {
      const present = new Map((await deps.db.roster.listTemplates({})).map((each) => [each.id, each]));
      for (const { id, was, is } of rows)
        for (const state of [was, is]) {
          const before = state === undefined ? undefined : planOf(state).data;
          if (before !== undefined) await followTemplate(deps, { actor, was: before, plan: present.get(id) });
        }
    },
  };

  /** Nobody is out with two at once, and whoever rides on a planned day is moved by a person who sees it. */
  async function judgeOne({ is, known: now }: ToldRecord<KnownTemplate>, planned: Map<string, TemplatePlan>) {
    const plan = planOf(is).data;
    if (plan === undefined) return [];
    const key = keyOf(is);
    for (const [other, each] of planned)
      if (other !== key && doClash(each, plan))
        return [{ column: "startsAt" as const, fault: "overlapsTemplate" as const }];
    planned.set(key, plan);
    const rides = now !== undefined && (await touchesRiders(deps, { actor, was: now.kept, plan }));
    return rides ? [{ column: "plate" as const, fault: "peopleRide" as const }] : [];
  }
};

const keyOf = ({ plate = "", weekdays = "", startsAt = "" }: ListedState): string =>
  `${plainPlate(plate)} ${weekdays} ${startsAt}`;

/** Vehicles by plain plate, drivers by phone, those of the actor. */
export interface ListedFleet {
  vehicles: ReadonlyMap<string, { id: string; plate: string }>;
  drivers: ReadonlyMap<string, { id: string; phone: string }>;
  phoneOf: ReadonlyMap<string, string>;
}
async function readFleet(stores: Stores, scope: Parameters<typeof allOf>[0]): Promise<ListedFleet> {
  const vehicles = new Map<string, { id: string; plate: string }>();
  for await (const piece of allOf(scope, async (q) => (await stores.roster.listVehicles(q)).vehicles))
    for (const each of piece) vehicles.set(plainPlate(each.plate), each);
  const drivers = new Map<string, { id: string; phone: string }>();
  for await (const piece of allOf(scope, async (q) => (await stores.roster.listDrivers(q)).drivers))
    for (const each of piece) drivers.set(each.phone, each);
  return { vehicles, drivers, phoneOf: new Map([...drivers.values()].map(({ id, phone }) => [id, phone])) };
}

const columnOfPart: { readonly [part: string]: ListColumn } = {
  ...{ vehicleId: "plate", driverId: "driverPhone", weekdays: "weekdays", from: "startsAt" },
  ...{ until: "endsAt", validFrom: "from", validUntil: "until" },
};

const known = (kept: KnownTemplate, { phoneOf }: ListedFleet): KnownRecord<KnownTemplate> => ({
  ...{ id: kept.id, kept },
  state: listed({
    ...{ plate: kept.plate, driverPhone: phoneOf.get(kept.driverId) },
    weekdays: [...kept.weekdays].sort().join(", "),
    ...{ startsAt: kept.from, endsAt: kept.until, from: kept.validFrom, until: kept.validUntil },
  }),
});

const toPlan = (is: ListedState, { vehicles, drivers }: ListedFleet) => ({
  vehicleId: vehicles.get(plainPlate(is.plate ?? ""))?.id,
  driverId: drivers.get(is.driverPhone ?? "")?.id,
  weekdays: (is.weekdays ?? "").split(", ").map(Number),
  ...{ from: is.startsAt, until: is.endsAt, validFrom: is.from, validUntil: is.until },
});
