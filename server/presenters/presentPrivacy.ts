import type { ApiResponse, PrivacyView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { ErasurePreview, PrivacyPicture } from "../services/people/privacy/privacyOffice.ts";

type ErasureLine = PrivacyView["erasures"][number];

export const presentErasure = ({
  riderId,
  at,
  by,
  byName,
  basis,
  parts,
}: PrivacyPicture["erasures"][number]): ErasureLine => ({
  ...{ riderId, at: toIso(at), basis, parts },
  by: { role: by.role, ...(byName !== undefined && { name: byName }) },
});

export const presentErasurePreview = ({
  trips,
  isAboard,
  parts,
}: ErasurePreview): ApiResponse<"previewErasure"> => ({
  trips: trips.map(({ trip }) => ({
    ...{ id: trip.id, at: toIso(trip.requested.at), status: trip.status },
    ...{ from: trip.pickup.label, to: trip.dropoff.label },
  })),
  ...{ isAboard, parts },
});

/** What was restricted and erased, and what went by itself. */
export const presentPrivacy = ({ restricted, erasures, rounds }: PrivacyPicture): PrivacyView => ({
  restricted: restricted.map(({ riderId, name, since, by, reason }) => ({
    ...{ riderId, name, since: toIso(since) },
    ...(by && { by: { role: by.role, ...(by.name !== undefined && { name: by.name }) } }),
    ...(reason !== undefined && { reason }),
  })),
  erasures: erasures.map(presentErasure),
  rounds: rounds.map(({ at, details }) => ({ at: toIso(at), counts: details.counts })),
});
