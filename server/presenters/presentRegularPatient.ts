import type { OpenRegularPatient, RegularPatientView } from "../../shared/schemas/index.ts";
import { clockText, toIso } from "../../shared/time/index.ts";
import type { ShownRegular } from "../services/requesting/standing/regularUseCases.ts";

/** As the institution that handed it in reads it: nothing of who is meant. */
export function presentRegularPatient({ regular, place }: ShownRegular): RegularPatientView {
  const { id, name, phone, placeId, weekdays, there, back, from, until, note, state, reason } = regular;
  return {
    ...{ id, name, phone, placeId, placeName: place.name, weekdays: [...weekdays], from, state },
    ...{ arriveBy: clockText(there.time), askedAt: toIso(regular.askedAt) },
    ...(back !== undefined && {
      back: { time: clockText(back.time), ...(back.whenReady && { whenReady: true as const }) },
    }),
    ...(until !== undefined && { until }),
    ...(note !== undefined && { note }),
    ...(reason !== undefined && { reason }),
  };
}

export const presentOpenRegular = ({ rider: found, ...shown }: ShownRegular): OpenRegularPatient => ({
  ...presentRegularPatient(shown),
  ...(found !== undefined && {
    rider: {
      ...{ id: found.rider.id, name: found.rider.name, eligible: found.isEligible },
      hasHome: found.rider.home !== undefined,
    },
  }),
});
