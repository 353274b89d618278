import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type QuestionHandlers = Pick<Handlers, "listQuestions" | "answerQuestion">;

export const questionRoutes = ({ services, presenters }: RouteParts): QuestionHandlers => ({
  listQuestions: async ({ actor }) => ({
    questions: (await services.listQuestions(actor)).map(presenters.question),
  }),
  answerQuestion: async ({ actor, params, body }) => {
    const record = await services.answerQuestion(actor, { question: params.questionId, ...body });
    return { trip: presenters.boardTrip(record) };
  },
});
