import type { AppealState, OpenAppeal } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Appeal } from "../domain/trips/appeal.ts";
import type { OpenAppealRecord } from "../services/dispatching/useCases.ts";

/** As its rider reads it. */
export const presentAppeal = ({ about, at, dueBy, answer }: Appeal): AppealState => ({
  ...{ about, at: toIso(at), dueBy: toIso(dueBy) },
  ...(answer && {
    answer: {
      ...{ outcome: answer.outcome, at: toIso(answer.at) },
      ...(answer.note !== undefined && { note: answer.note }),
    },
  }),
});

export function presentOpenAppeal({ made, record: { trip, rider } }: OpenAppealRecord): OpenAppeal {
  const { appeal: id, about, dueBy } = made.details;
  return {
    ...{ id, tripId: trip.id, about, at: toIso(made.at), dueBy, status: trip.status },
    rider: { id: rider.id, name: rider.name, phone: rider.phone },
    ...(made.texts?.note !== undefined && { text: made.texts.note }),
    ...{ serviceDay: trip.serviceDay, wished: toIso(trip.requested.at), purpose: trip.purpose },
  };
}
