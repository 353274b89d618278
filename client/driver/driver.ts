import type { SessionView } from "../../shared/schemas/people.ts";

/** Who is signed in on this page. */
export type Driver = Extract<SessionView, { role: "driver" }>;
