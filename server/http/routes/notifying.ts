import {
  presentAnswers,
  presentDemoPhone,
  presentNotice,
  presentToTell,
  presentWays,
} from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type NoticeHandlers = Pick<
  Handlers,
  | "listTripNotices"
  | "listToTell"
  | "markTold"
  | "settleAnswer"
  | "listDemoPhones"
  | "answerOnPhone"
  | "getMessageWays"
  | "checkMessageWay"
  | "testMessageWay"
  | "getMessageFigures"
  | "exportMessageFigures"
>;

export const noticeRoutes = ({ services }: Pick<RouteParts, "services">): NoticeHandlers => ({
  listTripNotices: async ({ actor, params }) => ({
    notices: (await services.listTripNotices(actor, params.tripId)).map(presentNotice),
  }),
  listToTell: async ({ actor }) => {
    const { calls, answers } = await services.listToTell(actor);
    return { calls: calls.map(presentToTell), answers: answers.flatMap(presentAnswers) };
  },
  markTold: async ({ actor, params, body }) => {
    await services.markTold(actor, params.noticeId, body.outcome);
    return { ok: true };
  },
  settleAnswer: async ({ actor, params }) => {
    await services.settleAnswer(actor, params.answerId);
    return { ok: true };
  },
  getMessageWays: async ({ actor }) => presentWays(await services.readMessageWays(actor)),
  checkMessageWay: ({ actor, body }) => services.checkMessageWay(actor, body),
  testMessageWay: ({ actor, body }) => services.testMessageWay(actor, body),
  getMessageFigures: ({ actor, query }) => services.readMessageFigures(actor, query),
  exportMessageFigures: ({ actor, body }) => services.exportMessageFigures(actor, body),
  listDemoPhones: async () => ({ phones: (await services.listDemoPhones()).map(presentDemoPhone) }),
  answerOnPhone: async ({ params, body }) => {
    const answered = await services.answerOnPhone(params.noticeId, body);
    return { became: answered.kind, ...(answered.kind === "done" && { choice: answered.choice }) };
  },
});
