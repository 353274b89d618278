import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { AssignTrip, ChangeEffect, PreviewAssign, RefuseTrip, UnassignTrip } from "./dispatching.ts";
import { BoardTrip } from "./trips.ts";

const tripParams = z.object({ tripId: TripId });

/** Shapes of the calls by which a trip is given to a vehicle or taken from it. */
export const placingShapes = {
  previewAssign: { params: tripParams, body: PreviewAssign, response: ChangeEffect },
  assignTrip: { params: tripParams, body: AssignTrip, response: z.object({ trip: BoardTrip }) },
  unassignTrip: { params: tripParams, body: UnassignTrip, response: z.object({ trip: BoardTrip }) },
  retryTrip: { params: tripParams, response: z.object({ trip: BoardTrip }) },
  refuseTrip: { params: tripParams, body: RefuseTrip, response: z.object({ trip: BoardTrip }) },
} as const;
