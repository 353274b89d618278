import type { ErrorRequestHandler, RequestHandler } from "express";
import { AppError } from "../../errors.ts";
import { presentProblem, toAppError } from "../problem.ts";
import { sendServerTime } from "../serverTime.ts";
import { correlationId } from "./requestLog.ts";

/** The only place that shapes refusals. */
export const errorHandler: ErrorRequestHandler = (error, request, response, next) => {
  const refusal = toAppError(error);
  if (refusal.status >= 500) request.log.error({ err: error, code: refusal.code }, "call failed");
  if (response.headersSent) {
    next(error); // too late to say anything: Express closes the connection
    return;
  }
  if (refusal.status === 503 && !response.hasHeader("retry-after")) response.set("retry-after", "5");
  if (refusal.retryAfter !== undefined) response.set("retry-after", String(refusal.retryAfter));
  sendServerTime(response);
  response
    .status(refusal.status)
    .type("application/problem+json")
    .set("cache-control", "no-store")
    .send(JSON.stringify(presentProblem(refusal, correlationId(request))));
};

/** Below `/api` everything that is not in the table of endpoints. */
export const unknownPath: RequestHandler = (_request, _response, next) => {
  next(new AppError("request.unknownPath"));
};
