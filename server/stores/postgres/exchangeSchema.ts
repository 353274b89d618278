import type { Generated, GeneratedAlways } from "kysely";
import type {
  ImportCounts,
  ImportPurpose,
  ImportStatus,
  ListKind,
  RowOutcome,
} from "../../../shared/schemas/index.ts";
import type { Json, MaybeTime, Time } from "./columns.ts";
import type { EntranceSchema } from "./entranceSchema.ts";

/** Lists that were brought, and what became of them; places, which are kept by lists alone. */
export interface ExchangeSchema extends EntranceSchema {
  places: {
    id: string;
    no: GeneratedAlways<string>;
    code: string;
    name_kk: string;
    name_ru: string;
    name_en: string;
    also: string[];
    kind: string;
    lat: number;
    lon: number;
    unverified: boolean;
  };
  imports: {
    id: string;
    kind: ListKind;
    purpose: ImportPurpose;
    status: Generated<ImportStatus>;
    staff_id: string;
    created_at: Time;
    applied_at: MaybeTime;
    kept: Generated<number>;
    counts: ImportCounts;
    unknown_columns: string[];
  };
  import_rows: {
    import_id: string;
    position: number;
    no: number | null;
    outcome: RowOutcome;
    key: string;
    name: string;
    record_id: string | null;
    was: Json;
    is: Json;
    changes: Json;
    faults: Json;
  };
  import_progress: { import_id: string; done: number };
  told_columns: { kind: string; name: string; meaning: string | null };
}
