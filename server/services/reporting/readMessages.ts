import type { MessageFigures, MessageQuery } from "../../../shared/schemas/index.ts";
import {
  daysFrom,
  endOfServiceDay,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDay,
  serviceDayOf,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { MessageRow } from "../../stores/index.ts";
import type { ReportingNeeds } from "./needs.ts";
import { requireReach } from "./readFigures.ts";
import type { ReportingUseCases } from "./useCases.ts";

const DAYS_AT_MOST = 366;

/** What was sent, counted by days of the calendar, as providers bill them. */
export function createReadMessages(deps: ReportingNeeds): ReportingUseCases["readMessageFigures"] {
  const { timeZone } = deps.region;
  const calendar = daysFrom(seconds(0), timeZone);
  return async (actor, { by, ...asked }) => {
    const reach = requireReach(actor);
    const { from, until } = daysOf(asked, serviceDayOf(deps.clock.now(), calendar));
    const span = {
      ...{
        from: startOfServiceDay(from, calendar),
        until: endOfServiceDay(until, calendar),
      },
      ...{ timeZone, reach },
    };
    return deps.db.snapshot(async (tx): Promise<MessageFigures> => {
      const rows = await tx.messages.count(span, by);
      const [total = none] = await tx.messages.count(span, undefined);
      return { by, from, until, rows: rows.map(toView), total: toView(total) };
    });
  };
}

const none: MessageRow = {
  ...{ key: undefined, name: undefined, sent: 0, delivered: 0, read: 0, failed: 0, answered: 0 },
  ...{ priced: 0, cost: 0 },
};

function daysOf(asked: Omit<MessageQuery, "by">, today: ServiceDay): { from: ServiceDay; until: ServiceDay } {
  const until = asked.until === undefined ? today : serviceDay(asked.until);
  const from = serviceDay(asked.from ?? `${until.slice(0, 7)}-01`);
  if (from > until || nextServiceDay(from, DAYS_AT_MOST) <= until)
    throw new AppError("request.invalid", { field: "from" });
  return { from, until };
}

const toView = ({ cost, ...row }: MessageRow): MessageFigures["total"] => ({
  ...row,
  cost: Math.round(cost * 100) / 100,
});
