import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { FleetDriver, FleetVehicle } from "../../../shared/schemas/fleet.ts";
import { type ApiError, call } from "../../api/index.ts";

/** As many as the interface hands out at once. */
const AT_ONCE = 100;

async function readAll<Part>(
  read: (page: { offset: number; limit: number }) => Promise<{ part: readonly Part[]; total: number }>,
): Promise<Part[]> {
  const all: Part[] = [];
  for (;;) {
    const { part, total } = await read({ offset: all.length, limit: AT_ONCE });
    all.push(...part);
    if (part.length === 0 || all.length >= total) return all;
  }
}

/** Every vehicle that is the reader's, however many there are: for who has to choose among all. */
export const useAllVehicles = (): UseQueryResult<FleetVehicle[], ApiError> =>
  useQuery<FleetVehicle[], ApiError>({
    queryKey: ["listFleetVehicles", "all"],
    queryFn: ({ signal }) =>
      readAll(async (query) => {
        const { vehicles: part, total } = await call("listFleetVehicles", { query, signal });
        return { part, total };
      }),
  });

/** Every driver, as `useAllVehicles`. */
export const useAllDrivers = (): UseQueryResult<FleetDriver[], ApiError> =>
  useQuery<FleetDriver[], ApiError>({
    queryKey: ["listFleetDrivers", "all"],
    queryFn: ({ signal }) =>
      readAll(async (body) => {
        const { drivers: part, total } = await call("listFleetDrivers", { body, signal });
        return { part, total };
      }),
  });
