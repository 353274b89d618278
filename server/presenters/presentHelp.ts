import type { HelpView, OpenHelp } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { concernedBy, type Help } from "../domain/runs/help.ts";
import type { Run } from "../domain/runs/model.ts";

export const presentHelp = ({ shiftId: _, since, answer, ...help }: Help): HelpView => ({
  ...help,
  since: toIso(since),
  ...(answer && { answer: { at: toIso(answer.at), note: answer.note, called: answer.called } }),
});

/** With how to call everybody it is about. */
export function presentOpenHelp({ help, run }: { help: Help; run: Run }): OpenHelp {
  const { answer: _, ...view } = presentHelp(help);
  const { vehicle, driver, id: shiftId } = run.shift;
  return {
    ...view,
    shiftId,
    plate: vehicle.plate,
    driver: { name: driver.name, phone: driver.phone },
    people: concernedBy(help, run).map(({ tripId, rider, trip, isAboard }) => ({
      ...{ tripId, name: rider.name, phone: rider.phone, aid: trip.aid, isAboard },
    })),
  };
}
