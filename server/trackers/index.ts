import { readOsmAnd } from "./osmAnd.ts";
import { type Read, unreadable } from "./told.ts";
import { readTraccarClient } from "./traccarClient.ts";
import { readTraccarServer } from "./traccarServer.ts";

export interface RawTrackerCall {
  query: Readonly<Record<string, unknown>>;
  /** Parsed: an object of JSON or of a form; undefined: there is none. */
  body: unknown;
  isJson: boolean;
  /** Shown after `Authorization: Bearer`. */
  bearer: string | undefined;
}

/** Reads a call by the convention that its body shows; times without a zone are of `zone`. */
export const createReadTracker =
  (zone: string) =>
  ({ query, body, isJson, bearer }: RawTrackerCall): Read => {
    const fields = typeof body === "object" && body !== null && !Array.isArray(body) ? body : undefined;
    if (!isJson) return readOsmAnd({ ...query, ...fields }, zone);
    if (fields === undefined) return unreadable;
    return "device_id" in fields ? readTraccarClient(fields, zone) : readTraccarServer(fields, bearer, zone);
  };
