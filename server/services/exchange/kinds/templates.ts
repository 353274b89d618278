import { type CellFaultView, type ListColumn, TemplatePlan } from "../../../../shared/schemas/index.ts";
import { type ListedState, type ListShape, listed } from "../../../domain/exchange/listShape.ts";
import { doClash } from "../../../domain/fleet/templates.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { fleetScope } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import type { KnownTemplate } from "../../../stores/roster.ts";
import { followTemplate, touchesRiders, writeTemplate } from "../../fleet/index.ts";
import type { DescribeList, KnownRecord, ToldRecord, WritingOf, WrittenRow } from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";
import { findAmong, plainPlate, schemaFaults, takeOutEach, writeEach } from "./fleetParts.ts";
import { type ListedFleet, readFleet } from "./listedFleet.ts";
import { templateColumns } from "./templateColumns.ts";

type Template = KnownRecord<KnownTemplate>;
interface Parts {
  deps: ExchangeNeeds;
  actor: Actor;
  fleet: ListedFleet;
}

/** Who drives what on which weekdays, by plate, days and the hour at which it begins. */
export const describeTemplates: DescribeList<KnownTemplate> = async (deps, { actor }) => {
  const scope = fleetScope(actor) ?? { operators: [] };
  const fleet = await readFleet(deps.db, scope);
  const parts = { deps, actor, fleet };
  const listAll = async function* (stores: Stores) {
    yield (await stores.roster.listTemplates(scope)).map((kept) => known(kept, fleet));
  };
  return {
    shape: shapeOf(fleet),
    find: findAmong(listAll, keyOf),
    async judge(tx, rows) {
      const planned = new Map<string, TemplatePlan>();
      for await (const piece of listAll(tx))
        for (const { kept, state } of piece) planned.set(keyOf(state), kept);
      const faults = [];
      for (const row of rows) faults.push(await judgeOne(parts, row, planned));
      return faults;
    },
    listAll,
    write: (tx, writings, { importId }) =>
      writeEach(writings, ({ id, is }) => {
        const plan = TemplatePlan.parse(toPlan(is, fleet));
        return writeTemplate(tx, deps, { actor, id, plan, why: importId, changes: [] });
      }),
    takeOut: (tx, records, of) => takeOut(parts, tx, { records, of }),
    follow: (rows) => follow(parts, rows),
  };
};

const shapeOf = (fleet: ListedFleet): ListShape => ({
  columns: templateColumns(fleet),
  keyColumn: "plate",
  keyOf,
  nameOf: ({ plate = "", startsAt = "" }) => `${plate} ${startsAt}`.trim(),
  judge: (is, say) => {
    const { error } = TemplatePlan.safeParse(toPlan(is, fleet));
    if (error === undefined) return;
    for (const { column, fault } of schemaFaults(error, (part) => columnOfPart[part])) say(column, fault);
  },
});

/** Nobody is out with two at once, and whoever rides on a planned day is moved by a person who sees it. */
async function judgeOne(
  { deps, actor, fleet }: Parts,
  { is, known: now }: ToldRecord<KnownTemplate>,
  planned: Map<string, TemplatePlan>,
): Promise<CellFaultView[]> {
  const plan = TemplatePlan.safeParse(toPlan(is, fleet)).data;
  if (plan === undefined) return [];
  const key = keyOf(is);
  for (const [other, each] of planned)
    if (other !== key && doClash(each, plan)) return [{ column: "startsAt", fault: "overlapsTemplate" }];
  planned.set(key, plan);
  const rides = now !== undefined && (await touchesRiders(deps, { actor, was: now.kept, plan }));
  return rides ? [{ column: "plate", fault: "peopleRide" }] : [];
}

/** Those on whose planned days nobody rides. */
async function takeOut(
  { deps, actor }: Parts,
  tx: Stores,
  { records, of: { by, importId } }: { records: readonly Template[]; of: WritingOf },
): Promise<string[]> {
  const unused = [];
  for (const each of records)
    if (!(await touchesRiders(deps, { actor, was: each.kept, plan: undefined }))) unused.push(each.id);
  return takeOutEach(tx, unused, {
    remove: (id) => tx.roster.removeTemplate(id),
    factOf: (id) => ({
      ...{ kind: "template.takenOut", concerns: {}, by, at: deps.clock.now() },
      details: { template: id, import: importId },
    }),
  });
}

/** Planned days follow the template as it stands now, whichever of the two they came from. */
async function follow({ deps, actor, fleet }: Parts, rows: readonly WrittenRow[]): Promise<void> {
  const present = new Map((await deps.db.roster.listTemplates({})).map((each) => [each.id, each]));
  for (const { id, was, is } of rows)
    for (const state of [was, is]) {
      const before = state && TemplatePlan.safeParse(toPlan(state, fleet)).data;
      if (before !== undefined) await followTemplate(deps, { actor, was: before, plan: present.get(id) });
    }
}

const keyOf = ({ plate = "", weekdays = "", startsAt = "" }: ListedState): string =>
  `${plainPlate(plate)} ${weekdays} ${startsAt}`;

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
