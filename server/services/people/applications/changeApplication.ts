import type { ChangeApplication } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import type { ApplicationRecord, SeenPaper } from "../../../domain/people/application.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { requireOfficeChange } from "../reachRider.ts";
import type { ApplicationOffice } from "./applicationOffice.ts";
import { getApplication, isApplicationReached, withSurroundings } from "./reachApplication.ts";

/** What an application says once somebody has looked at the papers, as a whole. That it was written is a fact, not what. */
export function createChangeApplication(deps: PeopleNeeds): ApplicationOffice["changeApplication"] {
  const { db, clock } = deps;
  return async (actor, id, { version, ...draft }) => {
    requireOfficeChange(actor);
    return db.transaction(async (tx) => {
      await tx.applications.lock(id);
      const stored = await getApplication(tx, deps, { actor, id });
      if (stored.state !== "open") throw new AppError("application.decided");
      const record = written(deps, { actor, stored, draft });
      const fields = changedFields(stored, record);
      if (fields.length > 0) {
        if (stored.version !== version) throw new AppError("record.stale");
        requireKnown(deps, stored, record);
        if (!isApplicationReached(deps, actor, record))
          throw new AppError("rider.outsideScope", { field: "category" });
        await tx.applications.change(record);
        const details = { application: id, fields };
        await recordFact(tx, {
          ...{ kind: "application.changed", concerns: {}, by: actor, at: clock.now(), details },
        });
      }
      return withSurroundings(tx, deps, { actor, id });
    });
  };
}

interface Writing {
  actor: Actor;
  stored: ApplicationRecord;
  draft: Omit<ChangeApplication, "version">;
}

function written(deps: PeopleNeeds, { actor, stored, draft }: Writing): ApplicationRecord {
  const { district, category, home, papers, consentOn, note, helper, ...person } = draft;
  const seen = { seenBy: actor.id, seenAt: toIso(deps.clock.now()) };
  return {
    ...{ ...stored, ...person, category, home, consentOn, note, helper },
    districtId: (home && deps.districtOf(home.point)) ?? district,
    papers: papers.map(
      (paper) => stored.papers.find((each) => isSamePaper(each, paper)) ?? { ...paper, ...seen },
    ),
  };
}

type Paper = Omit<SeenPaper, "seenBy" | "seenAt">;
const isSamePaper = (one: Paper, other: Paper): boolean =>
  one.kind === other.kind &&
  one.number === other.number &&
  one.issued === other.issued &&
  one.until === other.until;

function requireKnown(
  deps: PeopleNeeds,
  stored: ApplicationRecord,
  { category, districtId }: ApplicationRecord,
): void {
  const { categories } = deps.termsOn(todayOf(deps));
  const isOld = category === stored.category;
  if (!isOld && category !== undefined && !categories.some((each) => each.id === category))
    throw new AppError("category.unknown", { field: "category" });
  if (!deps.region.districts.some((each) => each.id === districtId))
    throw new AppError("district.unknown", { field: "district" });
}

const FIELDS = [
  ...(["iin", "name", "phone", "locale", "aid", "districtId", "address", "note", "helper"] as const),
  ...(["category", "home", "papers", "consentOn"] as const),
] as const;

/** Names of fields, never what they say. */
const changedFields = (was: ApplicationRecord, is: ApplicationRecord): string[] =>
  FIELDS.filter((field) => inOneOrder(was[field]) !== inOneOrder(is[field]));

const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? "";
