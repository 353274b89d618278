import type { Generated } from "kysely";
import type { Time } from "./columns.ts";

/** Doors of places, and pictures of them. */
export interface EntranceSchema {
  entrance_photos: { id: string; bytes: Buffer; taken_at: Time };
  entrances: {
    id: string;
    place: string;
    name: string | null;
    steps: number | null;
    ramp: boolean | null;
    lift: string | null;
    code: string | null;
    dog: boolean;
    stop_lat: number | null;
    stop_lon: number | null;
    notes: string | null;
    photo_id: string | null;
    is_usual: boolean;
    is_closed: Generated<boolean>;
  };
}
