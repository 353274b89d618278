import { z } from "zod";
import {
  ClockState,
  DemoClockStepped,
  DemoLogin,
  IssuedCode,
  SetDemoClock,
  StepDemoClock,
} from "./people.ts";

/** The calls of a demonstration; joined in `api.ts`. */
export const demoShapes = {
  listDemoLogins: { response: z.object({ logins: z.array(DemoLogin) }) },
  listDemoCodes: { response: z.object({ codes: z.array(IssuedCode) }) },
  setDemoClock: { body: SetDemoClock, response: ClockState },
  stepDemoClock: { body: StepDemoClock, response: DemoClockStepped },
} as const;
