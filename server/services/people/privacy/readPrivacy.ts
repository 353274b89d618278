import type { Fact, StoredFact } from "../../../domain/facts/fact.ts";
import { canReadPrivacy } from "../../../policies/index.ts";
import { recordFacts } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";
import { requireOffice } from "../reachRider.ts";
import type { PrivacyOffice } from "./privacyOffice.ts";

const AT_MOST = 200;
const ROUNDS_AT_MOST = 14;

/** What was restricted and erased, by whom, and what went by itself; whose names are shown is written down. Only counts for a part of the service. */
export const createReadPrivacy =
  ({ db, clock }: PeopleNeeds): PrivacyOffice["readPrivacy"] =>
  async (actor) => {
    requireOffice(actor);
    const isWhole = canReadPrivacy(actor);
    const restricted = isWhole ? await db.privacy.listRestricted(AT_MOST) : [];
    const erasures = isWhole ? await db.privacy.listErasures(AT_MOST) : [];
    const facts = await db.audit.list({ kinds: ["retention.applied"] }, { limit: ROUNDS_AT_MOST });
    const names = await db.audit.namesOf(erasures.flatMap(({ by }) => by.id ?? []));
    const look = ({ riderId }: { riderId: Fact["concerns"]["riderId"] }): Fact => ({
      ...{ kind: "rider.found", concerns: { riderId }, by: actor, at: clock.now(), details: {} },
    });
    await recordFacts(db, restricted.map(look));
    return {
      restricted,
      erasures: erasures.map((each) => ({
        ...each,
        byName: each.by.id === undefined ? undefined : names.get(each.by.id),
      })),
      rounds: facts.filter(
        (fact): fact is StoredFact<"retention.applied"> => fact.kind === "retention.applied",
      ),
    };
  };
