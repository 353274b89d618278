import type { SessionView } from "../../shared/schemas/people.ts";

export type Rider = Extract<SessionView, { role: "rider" }>;
