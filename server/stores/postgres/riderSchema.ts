import type { Generated } from "kysely";
import type { RiderState } from "../../../shared/lifeCycle/rider.ts";
import type { Locale, MobilityAid, StopPlace } from "../../../shared/schemas/index.ts";
import type { Range } from "./columns.ts";

/** Tables of riders and of what entitles them. */
export interface RiderSchema {
  riders: {
    id: string;
    /** null: erased. */
    iin: string | null;
    name: string;
    phone: string | null;
    locale: Generated<Locale>;
    aid: MobilityAid;
    chair_weight_kg: number | null;
    needs: Generated<object>;
    home: StopPlace | null;
    demo: Generated<boolean>;
    /** See riderSearch.ts. */
    search_words: Generated<string>;
    spelling: Generated<number>;
    version: Generated<number>;
    district_id: string | null;
    state: Generated<RiderState>;
    state_from: string | null;
    state_until: string | null;
    restricted_at: Date | null;
    erased_at: Date | null;
  };
  eligibility: {
    id: Generated<number>;
    rider_id: string;
    category_id: string;
    legal_basis: string;
    valid: Range;
    condition: string | null;
  };
  guardians: {
    rider_id: string;
    position: number;
    name: string;
    phone: string;
    may: Generated<string[]>;
    consent_from: string | null;
    consent_until: string | null;
  };
}
