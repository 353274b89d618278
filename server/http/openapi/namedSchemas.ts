import type { z } from "zod";
import { Problem } from "../../../shared/errors/index.ts";
import * as schemas from "../../../shared/schemas/index.ts";

interface Named {
  schema: z.ZodType;
  description: string;
}

/** Shapes with a name of their own in the document: described once, referred to everywhere. */
export const namedSchemas: Record<string, Named> = {
  NewTripRequest: {
    schema: schemas.NewTripRequest,
    description:
      "A wish: from, to, and either when to leave (`leaveAt`) or by when to be there (`arriveBy`). What is left out of `aid`, `assistance` and `needs` is as in the rider's record.",
  },
  StopPlace: {
    schema: schemas.StopPlace,
    description: "Where somebody gets in or out. `note` tells the driver how to find the door.",
  },
  RiderTrip: {
    schema: schemas.RiderTrip,
    description:
      "A trip as its rider sees it. `requested` is the wish, `promise` what was told and will be kept, `estimated` what is expected now, `outlook` in what time what comes next is likely to be (four times of five) and whether as promised, `actual` what was. `driverPhone` is empty before the day of the trip.",
  },
  BoardTrip: {
    schema: schemas.BoardTrip,
    description:
      "A trip as dispatchers see it: the rider's view, who it is, and its place in the plan. `chances`: how likely its promise is to be kept at the pickup and at the drop-off, 0 to 1, as far as they are ahead.",
  },
  BoardTripDetail: {
    schema: schemas.BoardTripDetail,
    description: "With its story and, while it is unassigned, what stands in the way on each shift.",
  },
  Phrase: { schema: schemas.Phrase, description: "A sentence for people as a message key with its values." },
  Manifest: {
    schema: schemas.Manifest,
    description: "A driver's shift and its stops in order. A larger `version` is newer.",
  },
  ManifestStop: {
    schema: schemas.ManifestStop,
    description:
      "`window`: at a pickup what the rider was told, at a drop-off by when they must be there. `actions`: what may be reported now. `rider.phone` is empty when the stop is not today's or is behind.",
  },
  StopActionReport: {
    schema: schemas.StopActionReport,
    description:
      "One step of a visit. `actionId` is made by you; `at` is when it happened, not when it was sent: by the clock of `sentAt`, which says what that clock showed at sending, or without it by the service's.",
  },
  PositionReport: {
    schema: schemas.PositionReport,
    description:
      "A position fix: heading in degrees clockwise from north, speed in m/s, accuracy in meters. `at` is when it was measured, by the clock of `sentAt` or without it by the service's.",
  },
  Board: {
    schema: schemas.Board,
    description: "A service day as one consistent picture. `cursor` is the last event that it contains.",
  },
  RunView: {
    schema: schemas.RunView,
    description:
      "A shift with its stops and times. `chance` of a stop ahead: how likely its promise is to be kept, 0 to 1; `likely`: in four cases of five the vehicle is there in this time.",
  },
  VehicleView: {
    schema: schemas.VehicleView,
    description: "A vehicle; its position is `stale` after a minute without news.",
  },
  ChangeEffect: {
    schema: schemas.ChangeEffect,
    description: "What a manual change would do to each person: minutes later (+) or earlier (-).",
  },
  RiderSummary: { schema: schemas.RiderSummary, description: "A rider in a list of hits." },
  RiderRecord: { schema: schemas.RiderRecord, description: "A rider's record; opening it is audited." },
  RiderFile: {
    schema: schemas.RiderFile,
    description: "A record as the office keeps it; opening it is audited. A larger `version` is newer.",
  },
  SessionView: { schema: schemas.SessionView, description: "Who is signed in." },
  ClockState: {
    schema: schemas.ClockState,
    description:
      "The service's time is `now` + (real time - `anchorReal`) x `speed`, or stands at `now` while `paused`.",
  },
  RegionInfo: { schema: schemas.RegionInfo, description: "The region, its hours and limits." },
  RegionMap: { schema: schemas.RegionMap, description: "Lines are `[lon, lat]` pairs, as in GeoJSON." },
  PlaceHit: { schema: schemas.PlaceHit, description: "`unverified`: nobody has confirmed the position." },
  Problem: { schema: Problem, description: "Why a call was refused (RFC 9457). Programs look at `code`." },
};
