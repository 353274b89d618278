import type { Response } from "express";

/** UTC milliseconds at the server when the answer was made: devices learn by it how wrong their own clocks are. */
const header = "x-server-time";

/** Only on answers that nobody keeps: an old one would tell an old time. */
export function sendServerTime(response: Response): void {
  response.set(header, String(Date.now()));
}
