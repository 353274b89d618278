import type { FiguresQuery, FiguresRow } from "../../../shared/schemas/index.ts";
import type { Actor, Scope } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { reachOf } from "../../policies/index.ts";
import type { FigureRow } from "../../stores/figures.ts";
import { todayOf } from "../records/today.ts";
import type { ReportingNeeds } from "./needs.ts";
import type { ReportingUseCases } from "./useCases.ts";

/** Throws session.forbidden for whoever has no figures to read. */
export function requireReach(actor: Actor): Scope {
  const reach = reachOf(actor);
  if (reach === undefined) throw new AppError("session.forbidden");
  return reach;
}

export function createReadFigures(deps: ReportingNeeds): Pick<ReportingUseCases, "readFigures"> {
  return {
    async readFigures(actor, { by, ...asked }) {
      const reach = requireReach(actor);
      const today = todayOf(deps);
      const months = monthsOf(asked, today);
      const { pickupWithin } = deps.termsOn(today).rules.whenReady.value;
      return deps.db.snapshot(async (tx) => {
        const rows = await tx.figures.count({ ...months, reach, pickupWithin }, by);
        const [total] = await tx.figures.count({ ...months, reach, pickupWithin }, undefined);
        return { by, ...months, rows: rows.map(toView), total: toView(total ?? nothing) };
      });
    },
  };
}

function monthsOf({ from, until }: Omit<FiguresQuery, "by">, today: string) {
  const last = until ?? today.slice(0, 7);
  return { from: from ?? `${last.slice(0, 4)}-01`, until: last };
}

const none = { people: 0, completed: 0, noShow: 0, cancelled: 0, refused: 0, missed: 0, open: 0 };
const nothing: FigureRow = {
  ...{
    ...none,
    measured: 0,
    returns: 0,
    returnsInTime: 0,
    returnMinutes: undefined,
    key: undefined,
    name: undefined,
  },
  ...{ vehicleDays: undefined, kilometers: undefined, measuredKilometers: undefined, budget: undefined },
};

/** Of nothing there is no share, and no price. */
const per = (sum: number | undefined, count: number): number | undefined =>
  sum === undefined || count === 0 ? undefined : sum / count;

const toView = ({ measured, returnsInTime, budget, measuredKilometers, ...row }: FigureRow): FiguresRow => ({
  ...row,
  measured: per(measured, row.completed),
  returnsInTime: per(returnsInTime, row.returns),
  measuredKilometers: per(measuredKilometers, row.kilometers ?? 0),
  budget,
  tengePerTrip: per(budget, row.completed),
  tengePerPerson: per(budget, row.people),
});
