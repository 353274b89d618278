import type { Parts, Sentence } from "./sentence.ts";
import type { WorkContent, WorkKind } from "./workContent.ts";

type ShiftKind = "shiftAdded" | "shiftChanged";
const ofShift =
  <Kind extends ShiftKind>(kind: Kind): Sentence<Kind> =>
  ({ begins, ends, plate }, { say, day, window }) =>
    say(`notices.${kind}`, { day: day(begins), window: window({ from: begins, until: ends }), plate });

/** What is told of somebody's own work: no rider is named, nor where anybody is picked up. */
export const workSentences: { [Kind in WorkKind]: Sentence<Kind> } = {
  ownShift: ({ begins, plate, stops }, { say, day, time }) =>
    say("notices.ownShift", { day: day(begins), time: time(begins), plate, stops: String(stops) }),
  shiftAdded: ofShift("shiftAdded"),
  shiftChanged: ofShift("shiftChanged"),
  shiftRemoved: (content, { say, day }) =>
    say("notices.shiftRemoved", { day: day(content.day), plate: content.plate }),
  shiftWithdrawn: (content, { say, day, time }) => {
    const since = { day: day(content.from), time: time(content.from) };
    const { plate } = content;
    return plate === undefined
      ? say("notices.shiftWithdrawn.driver", since)
      : say("notices.shiftWithdrawn.vehicle", { ...since, plate });
  },
  shiftReturned: ({ plate }, { say }) =>
    plate === undefined
      ? say("notices.shiftReturned.driver", {})
      : say("notices.shiftReturned.vehicle", { plate }),
  handedOver: (content, { say, day, telling }) =>
    say("notices.handedOver", { day: day(content.day), operator: content.operator[telling.locale] }),
  runChanged: (content, parts) => runWords(content, parts),
  messageWaiting: (_content, { say }) => say("notices.messageWaiting", {}),
  urgentTrouble: ({ trouble, since }, { say, day, time }) =>
    say("notices.urgentTrouble", {
      ...{ what: say(`notices.trouble.${trouble}`, {}), day: day(since), time: time(since) },
    }),
  unsolved: ({ trouble, since }, { say, day, time }) =>
    say("notices.unsolved", {
      ...{ what: say(`notices.trouble.${trouble}`, {}), day: day(since), time: time(since) },
    }),
  appealOverdue: ({ dueBy }, { say, day, time }) =>
    say("notices.appealOverdue", { day: day(dueBy), time: time(dueBy) }),
  budgetAlarm: ({ level, spent, budget }, { say }) =>
    say(`notices.budgetAlarm.${level}`, { spent: String(Math.round(spent)), budget: String(budget) }),
};

function runWords({ stops, next }: WorkContent & { kind: "runChanged" }, { say, day, time }: Parts): string {
  return next === undefined
    ? say("notices.runChanged.none", {})
    : say("notices.runChanged", { stops: String(stops), day: day(next), time: time(next) });
}
