import type { Duplicates } from "../../shared/schemas/index.ts";
import { addSeconds, hours, toIso } from "../../shared/time/index.ts";
import type { Traits } from "../domain/people/duplicates.ts";
import type { RecentMerge } from "../services/people/merging/mergeOffice.ts";

const UNDO_FOR = hours(24);

/** What tells one record from another at first sight. */
export const presentGlance = ({
  id,
  name,
  iin,
  phone,
  home,
}: Traits): Duplicates["pairs"][number]["one"] => ({
  ...{ id, name, iin, phone },
  ...(home !== undefined && { home }),
});

export const presentRecentMerge = ({ id, kept, at, by }: RecentMerge): Duplicates["merges"][number] => ({
  ...{ id, kept: presentGlance(kept), at: toIso(at), by, undoUntil: toIso(addSeconds(at, UNDO_FOR)) },
});
