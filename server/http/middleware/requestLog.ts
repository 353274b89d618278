import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import type { Logger } from "../../logger.ts";

const header = "x-request-id";
/** An id given from outside is kept when it is plainly an id. */
const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

export const correlationId = (request: Request): string => String(request.id);

function createId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[header];
  const id = typeof given === "string" && acceptable.test(given) ? given : randomUUID();
  response.setHeader(header, id);
  return id;
}

/** The path without its query: searches carry names and phones. */
const pathOf = (url = "") => url.split("?", 1)[0];

interface Seen {
  id: unknown;
  method: string;
  url: string;
  statusCode: number;
}

/** One line per call under `/api`: id, method, path, status, time. No query, no body, no cookie, no address. */
export function createRequestLog(logger: Logger): RequestHandler {
  return pinoHttp<Request, ServerResponse>({
    logger,
    genReqId: createId,
    quietReqLogger: true,
    serializers: {
      req: ({ id, method, url }: Seen) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: Seen) => ({ statusCode }),
      err: ({ type, message, stack }: { type: string; message: string; stack: string }) => ({
        type,
        message,
        stack,
      }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? "error" : "debug"),
    customSuccessMessage: () => "call",
    customErrorMessage: () => "call",
    customErrorObject: (_request, _response, _error, { err, ...rest }) => rest,
  });
}
