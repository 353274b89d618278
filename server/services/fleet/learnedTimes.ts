import { RiderId } from "../../../shared/ids/index.ts";
import type { LearnedKind, LocalizedName } from "../../../shared/schemas/index.ts";
import type { Entrance } from "../../domain/entrance.ts";
import type { Fact, FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { LearnedTime, ToldTime } from "../../domain/trips/learned.ts";
import { AppError } from "../../errors.ts";
import { canChangeRules } from "../../policies/index.ts";
import type { Stores, TimesOf } from "../../stores/index.ts";
import { recordFact, recordFacts } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases, KnownTime } from "./useCases.ts";

type Times = Pick<FleetUseCases, "searchLearnedTimes" | "tellLearnedTime">;

/** How long things take by the service's own days; what planning goes by instead is the office's word. */
export function createLearnedTimes(deps: FleetNeeds): Times {
  return { searchLearnedTimes: createSearch(deps), tellLearnedTime: createTell(deps) };
}

const keyOf = ({ kind, subject, part }: TimesOf): string => `${kind} ${subject} ${part}`;

/** What was learned, with what was told beside it. */
async function knownTimes({ db }: { db: Pick<Stores, "learnedTimes"> }): Promise<Omit<KnownTime, "name">[]> {
  const { learned, told } = await db.learnedTimes.list();
  const times = new Map<string, TimesOf & { learned?: LearnedTime; told?: ToldTime }>();
  for (const each of learned) times.set(keyOf(each), { ...timesOf(each), learned: each });
  for (const each of told)
    times.set(keyOf(each), { ...timesOf(each), ...times.get(keyOf(each)), told: each });
  return [...times.values()];
}
const timesOf = ({ kind, subject, part }: TimesOf): TimesOf => ({ kind, subject, part });

/** Of riders those are first who differ most from the rules; whose they are is a look at their records. */
const createSearch =
  (deps: FleetNeeds): Times["searchLearnedTimes"] =>
  async (actor, { kind, q, offset, limit }) => {
    requireFleetScope(actor);
    if (kind === "rider") requireWhole(actor);
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const found = (
      await named(
        deps,
        (await knownTimes(deps)).filter((each) => each.kind === kind),
      )
    )
      .filter(({ name }) => fits(name, words))
      .sort((a, b) => farOff(b) - farOff(a));
    const times = found.slice(offset, offset + limit);
    if (kind === "rider") await noteLooks(deps, actor, times);
    const { isUsed } = deps.termsOn(todayOf(deps)).rules.learnedTimes.value;
    return { times, total: found.length, isUsed };
  };

function requireWhole(actor: Actor): void {
  if (!canChangeRules(actor)) throw new AppError("session.forbidden");
}

const fits = (name: LocalizedName | undefined, words: readonly string[]): boolean => {
  const text = Object.values(name ?? {})
    .join(" ")
    .toLowerCase();
  return name === undefined || words.every((word) => text.includes(word));
};
const farOff = ({ learned, told }: Pick<KnownTime, "learned" | "told">): number =>
  told !== undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log(learned?.usual ?? 1));

async function noteLooks({ db, clock }: FleetNeeds, by: Actor, times: readonly KnownTime[]): Promise<void> {
  const ids = new Set(times.map(({ subject }) => subject as RiderId));
  const look = (riderId: RiderId): Fact => ({
    ...{ kind: "rider.found", concerns: { riderId }, by, at: clock.now(), details: {} },
  });
  await recordFacts(db, [...ids].map(look));
}

/** By what people call them; what is gone is left out. */
async function named(
  { db, knownPlaces }: FleetNeeds,
  times: readonly Omit<KnownTime, "name">[],
): Promise<KnownTime[]> {
  const people = await db.audit.namesOf(
    times.flatMap(({ kind, subject }) => (kind === "rider" ? [subject] : [])),
  );
  const places = new Map<string, LocalizedName>(knownPlaces().map(({ id, name }) => [id, name]));
  const hasDoors = times.some(({ kind }) => kind === "entrance");
  const doors = new Map<string, Entrance>(
    (hasDoors ? await db.entrances.list() : []).map((door) => [door.id, door]),
  );
  const nameOf = ({ kind, subject }: TimesOf): LocalizedName | undefined => {
    if (kind === "rider") return inAll(people.get(subject));
    if (kind === "place") return places.get(subject);
    const door = doors.get(subject);
    const place = door && places.get(door.placeId);
    return place && withDoor(place, door?.name);
  };
  return times.flatMap((each) => {
    const name = nameOf(each);
    if (name === undefined) return each.kind === "aid" ? [each] : [];
    return [{ ...each, name }];
  });
}

const inAll = (name: string | undefined): LocalizedName | undefined =>
  name === undefined ? undefined : { kk: name, ru: name, en: name };
const withDoor = ({ kk, ru, en }: LocalizedName, door: string | undefined): LocalizedName =>
  door === undefined
    ? { kk, ru, en }
    : { kk: `${kk} · ${door}`, ru: `${ru} · ${door}`, en: `${en} · ${door}` };

/** Of what was learned or told before; what somebody says stands until it is taken back, whatever is learned meanwhile. */
const createTell =
  (deps: FleetNeeds): Times["tellLearnedTime"] =>
  async (actor, wanted) => {
    requireWhole(actor);
    const { kind, subject, part, goBy, reason } = wanted;
    await deps.db.transaction(async (tx) => {
      const known = await knownTimes({ db: tx });
      if (!known.some((each) => keyOf(each) === keyOf(wanted))) throw new AppError("learned.unknown");
      const value = goBy === "value" ? wanted.value * unitOf(kind) : undefined;
      const now = deps.clock.now();
      if (goBy === "learned") {
        if (!(await tx.learnedTimes.takeBack({ kind, subject, part }))) return;
      } else await tx.learnedTimes.tell({ kind, subject, part, value, reason }, now);
      await recordFact(tx, {
        kind: "times.told",
        concerns: kind === "rider" ? { riderId: RiderId.parse(subject) } : {},
        ...{ by: actor as FactBy, at: now, texts: { note: reason } },
        details: { kind, subject, part, goBy, ...(value !== undefined && { value }) },
      });
    });
  };
/** Stays are said in minutes and kept in seconds. */
const unitOf = (kind: LearnedKind): number => (kind === "place" ? 60 : 1);
