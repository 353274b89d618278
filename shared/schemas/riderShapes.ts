import { z } from "zod";
import { RiderId } from "../ids/index.ts";
import {
  AddRider,
  Categories,
  ChangeRider,
  Conditions,
  OpenCondition,
  RiderFile,
  RiderLines,
  RidersAsked,
  SetRiderState,
} from "./riderRecords.ts";

const riderParams = z.object({ riderId: RiderId });

/** Shapes of riders' records. */
export const riderShapes = {
  listCategories: { response: Categories },
  listRiders: { body: RidersAsked, response: RiderLines },
  addRider: { body: AddRider, response: z.object({ rider: RiderFile }), status: 201 },
  openRider: { params: riderParams, response: z.object({ rider: RiderFile }) },
  changeRider: { params: riderParams, body: ChangeRider, response: z.object({ rider: RiderFile }) },
  openCondition: { params: riderParams, body: OpenCondition, response: Conditions },
  setRiderState: {
    params: riderParams,
    body: SetRiderState,
    response: z.object({ rider: RiderFile, cancelled: z.int() }),
  },
} as const;
