import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ApiSession } from "../apiSession.ts";
import type { Service } from "./service.ts";

/** The real service, by HTTP and sockets. */
export function httpService(baseUrl: string): Service {
  return {
    connect: () => new ApiSession(baseUrl),
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
