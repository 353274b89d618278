import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { Rider } from "../../../domain/people/model.ts";
import type { Stores } from "../../../stores/index.ts";
import type { CallerRecord } from "./calls.ts";

/** A whole institution may be written down under one number: nobody looks through more. */
const PEOPLE_AT_MOST = 12;

/** Riders whose number, or whose contact's number, is one of these. */
export const listWhoRings = async (
  stores: Pick<Stores, "riders">,
  phones: readonly string[],
  today: ServiceDay,
): Promise<Rider[]> => (phones.length === 0 ? [] : stores.riders.listByNumbers(phones, today));

/** For each number whoever may ring from it, with the next trip of each. */
export async function recognize(
  stores: Pick<Stores, "riders" | "trips">,
  phones: readonly string[],
  today: ServiceDay,
): Promise<(phone: string | undefined) => CallerRecord[]> {
  const riders = await listWhoRings(stores, phones, today);
  const next = new Map(
    (
      await stores.trips.listNextOfRiders(
        riders.map(({ id }) => id),
        today,
      )
    ).map((trip) => [
      trip.riderId,
      { id: trip.id, serviceDay: trip.serviceDay, at: trip.at, status: trip.status },
    ]),
  );
  return (phone) =>
    phone === undefined
      ? []
      : riders
          .filter((rider) => rider.phone === phone || contactOf(rider, phone) !== undefined)
          .slice(0, PEOPLE_AT_MOST)
          .map((rider) => ({
            rider,
            contact: rider.phone === phone ? undefined : contactOf(rider, phone),
            nextTrip: next.get(rider.id),
          }));
}

const contactOf = ({ guardians }: Rider, phone: string): string | undefined =>
  guardians.find((each) => each.phone === phone)?.name;
