import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import type { ApiResponse, EndpointName } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ApiSession, type CallInput, RefusedCall } from "../apiSession.ts";
import type { Service } from "./service.ts";

const WAIT_MS = 100;

/** Whoever is told to come back later does: a day is played faster than a person could call. */
class PatientSession extends ApiSession {
  override async call<N extends EndpointName>(name: N, input: CallInput<N> = {}): Promise<ApiResponse<N>> {
    for (;;) {
      try {
        return await super.call(name, input);
      } catch (error) {
        if (!(error instanceof RefusedCall) || error.code !== "rate.limited") throw error;
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      }
    }
  }
}

/** The real service, by HTTP and sockets. */
export function httpService(baseUrl: string): Service {
  return {
    connect: () => new PatientSession(baseUrl),
    async listen(driver, onNews) {
      const cookie = driver instanceof ApiSession ? driver.cookie : "";
      const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(baseUrl, {
        transports: ["websocket"],
        forceNew: true,
        extraHeaders: { cookie, origin: baseUrl },
      });
      socket.on("manifest:changed", ({ data }) => onNews(data));
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      return {
        hangUp: () => socket.close(),
        tellPosition: async (point, heading, at) => {
          if (!socket.connected) return;
          const report = { point, at: toIso(at), heading };
          await new Promise<void>((resolve) => socket.emit("position:reported", report, () => resolve()));
        },
      };
    },
  };
}
