import { isDeepStrictEqual } from "node:util";
import type { Application, RequestHandler, Response } from "express";
import {
  type ApiResponse,
  api,
  type EndpointName,
  endpoints,
  type FileAnswer,
} from "../../shared/schemas/index.ts";
import type { Asker } from "../services/people/useCases.ts";
import { bearerOf } from "./bearer.ts";
import type { Call, Handlers } from "./handler.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { type Welcoming, welcome } from "./middleware/device.ts";
import { withReceivedFile } from "./middleware/receiveFile.ts";
import { sessionDoor } from "./middleware/session.ts";
import { validate } from "./middleware/validate.ts";
import { sendServerTime } from "./serverTime.ts";

export interface Registration extends Welcoming {
  handlers: Handlers;
  onSessionEnded(sessionId: string): void;
  /** Compare every answer with its schema. */
  checkResponses: boolean;
}

/** What may be kept by the browser; all else is somebody's own or changes by the minute. */
const keeping: Partial<Record<EndpointName, string>> = { getRegionMap: "private, max-age=600" };

export const endpointNames = Object.keys(endpoints) as EndpointName[];

/** The one place where endpoints become routes: role, parts, the one service call, the answer. */
export function registerEndpoints(app: Application, registration: Registration): void {
  for (const name of endpointNames) {
    const { method, path } = endpoints[name];
    if (method === "GET") app.get(path, handle(name, registration));
    else app.post(path, handle(name, registration));
  }
}

function handle<N extends EndpointName>(name: N, registration: Registration): RequestHandler {
  const { handlers, checkResponses, onSessionEnded } = registration;
  return async (request, response) => {
    response.locals.endpoint = name;
    const actor = authenticate(request, endpoints[name].who);
    let asker: Asker | undefined;
    const door = { onEnded: onSessionEnded, deviceOf: () => asker?.device };
    const call = {
      ...{ ...validate(request, api[name]), actor, session: sessionDoor(request, door) },
      origin: request.get("origin"),
      address: registration.callers.addressOf(request),
      bearer: bearerOf(request.get("authorization")),
      welcome: () => {
        asker ??= welcome(request, response, registration);
        return asker;
      },
    };
    // The parts were parsed with the schemas of this very name, which is more than the compiler can follow.
    const handleCall = (file?: string) => handlers[name]({ ...call, file } as unknown as Call<N>);
    const answer = "file" in api[name] ? await withReceivedFile(request, handleCall) : await handleCall();
    if ("answersFile" in api[name]) {
      respondFile(response, answer as FileAnswer);
      return;
    }
    if (checkResponses) checkAnswer(name, answer);
    respond(response, name, answer);
  };
}

/** To be kept by who asked for it, never to be opened in place. */
function respondFile(response: Response, { fileName, contentType, bytes }: FileAnswer): void {
  response.set({ "content-type": contentType, "cache-control": "no-store" });
  response.set("content-disposition", `attachment; filename="${fileName}"`);
  sendServerTime(response);
  response.send(Buffer.from(bytes));
}

function respond<N extends EndpointName>(response: Response, name: N, answer: ApiResponse<N>): void {
  const { status = 200 } = api[name] as { status?: number };
  const kept = keeping[name];
  response.set("cache-control", kept ?? "no-store");
  if (kept === undefined) sendServerTime(response);
  response.status(status).json(answer);
}

/** Exactly what the schema says: nothing missing, and nothing that it does not name. */
function checkAnswer<N extends EndpointName>(name: N, answer: ApiResponse<N>): void {
  const wire: unknown = JSON.parse(JSON.stringify(answer));
  const parsed: unknown = JSON.parse(JSON.stringify(api[name].response.parse(wire)));
  if (!isDeepStrictEqual(wire, parsed)) throw new Error(`${name} answers more than its schema says`);
}
