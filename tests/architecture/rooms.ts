import { client } from "./clientRooms.ts";
import type { Reach, Room } from "./room.ts";

export type { Reach, Room } from "./room.ts";

const types = (path: string): Reach => ({ path, typeOnly: true });
const door = (path: string): Reach => ({ path, door: true });

const logger = types("server/logger.ts");
const scheduling = door("server/domain/scheduling");
/** The engine's second door, for what runs it. */
const walking: Reach = { path: "server/domain/scheduling/walking.ts" };
const domainTypes = types("server/domain");
const drivers = ["pg", "kysely", "ioredis"];

const shared: Room[] = [
  { path: "shared", ours: ["shared"], packages: ["zod"] },
  { path: "shared/lifeCycle", ours: [], packages: [], pure: true },
  { path: "shared/needs", ours: [], packages: [], pure: true },
  { path: "shared/phone", ours: ["shared"], packages: ["libphonenumber-js"] },
  { path: "shared/ids", ours: ["shared"], packages: ["zod", "uuid"] },
  { path: "shared/time", ours: ["shared"], packages: ["zod", "date-fns", "@date-fns/tz"] },
];

const domain: Room[] = [
  {
    path: "server/domain/scheduling",
    ours: ["shared/ids", "shared/geo", "shared/time"],
    packages: [],
    pure: true,
  },
  { path: "server/domain", ours: ["shared", scheduling], packages: [], pure: true },
];

/** What a use case may know, whichever room it is in. */
const useCase: readonly (string | Reach)[] = [
  "server/domain",
  scheduling,
  "server/policies",
  ...["stores", "routing", "queues", "events", "regions", "files"].map((room) => types(`server/${room}`)),
  "server/errors.ts",
  logger,
  "shared",
];
const capability = (name: string, ...neighbors: readonly Reach[]): Room => ({
  path: `server/services/${name}`,
  ours: [...useCase, ...neighbors],
  packages: ["node:crypto", "uuid"],
});
const records: Reach = { path: "server/services/records" };
const service = (name: string): Reach => door(`server/services/${name}`);
const planning = service("planning");

/** A room knows the doors through which facts are written; only who places people in the day knows another, planning's. */
const services: Room[] = [
  { path: "server/services", ours: [...useCase, "server/services"], packages: [] },
  capability("records"),
  capability("planning", records),
  capability("requesting", records, planning),
  capability("dispatching", records, planning),
  capability("exchange", records, ...["people", "fleet", "requesting"].map(service)),
  capability("fleet", records, planning),
  capability("driving", records, planning),
  ...["people", "reporting", "live", "notifying", "upkeep", "demo"].map((name) => capability(name, records)),
];

const inside: Room[] = [
  {
    path: "server/solving",
    ours: [scheduling, walking, "shared"],
    packages: ["node:", "highs", "cli-progress", "csv-parse"],
  },
  { path: "server/policies", ours: [domainTypes, "shared"], packages: [] },
  {
    path: "server/stores",
    // The outbox keeps what the queues and the event bus will carry, so it names their types.
    ours: [domainTypes, "shared", types("server/queues"), types("server/events"), logger],
    packages: [...drivers, "zod", "node:"],
  },
  {
    path: "server/routing",
    ours: [domainTypes, types("server/regions"), "shared", logger],
    packages: ["node:"],
  },
  {
    path: "server/files",
    ours: ["shared"],
    packages: [
      "node:",
      "sharp",
      "csv-parse",
      "csv-stringify",
      "read-excel-file",
      "write-excel-file",
      "fflate",
      "ical-generator",
      "pdfkit",
    ],
  },
  {
    path: "server/backups",
    ours: ["shared", "server/errors.ts"],
    packages: ["node:", "pg", "zod"],
  },
  {
    path: "server/gateways",
    ours: ["shared", types("server/gatewayConfig.ts")],
    packages: ["node:", "zod", "grammy", "web-push", "nodemailer"],
  },
  { path: "server/trackers", ours: [domainTypes, "shared"], packages: ["zod"] },
  { path: "server/places", ours: [domainTypes, types("server/regions"), "shared"], packages: [] },
  { path: "server/regions", ours: [domainTypes, "shared"], packages: ["node:", "zod", "uuid"] },
  { path: "server/queues", ours: ["shared", logger], packages: ["bullmq", "ioredis", "zod"] },
  // The bus is Redis's publish and subscribe; what is read, told and woken by they get handed in.
  { path: "server/events", ours: ["shared", logger], packages: ["ioredis"] },
  ...services,
  {
    path: "server/presenters",
    ours: ["server/domain", scheduling, types("server/services"), "shared"],
    packages: [],
    pure: true,
  },
];

const edges: Room[] = [
  {
    path: "server/http",
    ours: ["server/services", "server/presenters", "server/errors.ts", logger, "shared"],
    packages: [
      ...["express", "express-session", "connect-pg-simple", "express-rate-limit", "rate-limit-redis"],
      ...[
        "helmet",
        "compression",
        "proxy-addr",
        "p-limit",
        "pino-http",
        "prom-client",
        "@bull-board/api",
        "@bull-board/express",
        "swagger-ui-dist",
        "zod",
        "zod-openapi",
        "intl-messageformat",
        "node:",
      ],
    ],
  },
  {
    path: "server/realtime",
    ours: ["server/services", "server/presenters", "server/events", "server/errors.ts", logger, "shared"],
    packages: ["socket.io", "zod", "node:"],
  },
  {
    path: "server/workers",
    ours: ["server/services", "server/queues", logger, "shared"],
    packages: ["bullmq", "ioredis"],
  },
  // Its people are clients of the public interface, in a process of their own: they see what any program outside would. Nobody
  // imports it: what will happen in the world is hidden from whoever plans.
  {
    path: "server/twin",
    ours: ["shared", "server/regions", "server/routing", "server/twin", domainTypes, "server/logger.ts"],
    packages: ["socket.io-client", "cli-progress", "node:"],
  },
  { path: "server/twin/world", ours: ["shared", "server/regions", domainTypes], packages: [], pure: true },
  // Solvers of the day and the judge of plans: the engine by its door.
  {
    path: "server/twin/baselines",
    ours: ["shared", "server/regions", "server/routing", scheduling, "server/domain", "server/twin"],
    packages: ["node:"],
  },
];

const frame: Room[] = [
  { path: "server/config.ts", ours: ["shared", "server/gatewayConfig.ts"], packages: ["zod", "node:net"] },
  { path: "server/gatewayConfig.ts", ours: ["shared"], packages: ["zod"] },
  { path: "server/allowances.ts", ours: [], packages: [] },
  { path: "server/clock.ts", ours: ["shared"], packages: [] },
  { path: "server/secrets.ts", ours: [], packages: ["node:crypto", "@node-rs/argon2"] },
  { path: "server/passkeys.ts", ours: [], packages: ["node:net", "@simplewebauthn/server"] },
  { path: "server/secondFactor.ts", ours: [], packages: ["otpauth"] },
  {
    path: "server/passwordStrength.ts",
    ours: [],
    packages: ["@zxcvbn-ts/core", "@zxcvbn-ts/language-common"],
  },
  { path: "server/errors.ts", ours: ["shared"], packages: [] },
  { path: "server/logger.ts", ours: ["shared"], packages: ["pino"] },
];

/** The import table of the house. `compose/` and `main.ts` join everything and are in no room. */
export const rooms: readonly Room[] = [...shared, ...domain, ...inside, ...edges, ...frame, ...client];
export const joints: readonly string[] = ["server/compose", "server/main.ts"];

/** Packages that only these rooms know, wherever else an import may hide (joints and tests included in what is named). */
export const keepers: Readonly<Record<string, readonly string[]>> = {
  leaflet: ["client/map"],
  "socket.io-client": ["client/live", "server/twin", "tests"],
  "date-fns": ["shared/time"],
  "@date-fns/tz": ["shared/time"],
  "libphonenumber-js": ["shared/phone"],
  pino: ["server/logger.ts", "tests"],
};

export function findRoom(file: string): Room | undefined {
  const around = rooms.filter((room) => isInside(file, room.path));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}

export function isInside(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}
