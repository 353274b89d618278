import { isIP } from "node:net";
import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"]).transform((text) => text === "1" || text === "true");

const near = new Set(["loopback", "linklocal", "uniquelocal"]);
const isNetwork = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/");
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 && size > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size))
  );
};

/** Nothing, a number of proxies ("true": one), or addresses, networks and Express's names for near ones. */
const proxies = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .transform((parts, context) => {
    const [only = ""] = parts;
    if (parts.length === 1 && /^\d$/.test(only)) return Number(only);
    if (parts.length === 1 && (only === "true" || only === "false")) return only === "true" ? 1 : 0;
    if (parts.every((part) => near.has(part) || isNetwork(part))) return parts;
    context.addIssue("expected a number of proxies, or their addresses and networks with commas between");
    return z.NEVER;
  });

/** The environment, parsed once; the rest of the server receives plain values. */
const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(2).default(10),
  REDIS_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where a process of the worker role answers `/healthz` and `/readyz`; without it nowhere. */
  HEALTH_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default("127.0.0.1"),
  /** Where browsers reach us, e.g. https://taxi.example; other origins are refused. Default: the request's own host. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** Signs session cookies and one-time codes. The same for all processes. */
  SESSION_SECRET: z.string().min(32),
  REGION: z.string().default("kyzylorda"),
  DEMO: flag.default(false),
  DEMO_SPEED: z.coerce.number().min(1).max(120).default(30),
  /** Whether simulated riders and drivers play the demo's day. */
  DEMO_PEOPLE: flag.default(true),
  /** Compare every answer with its schema: development and tests. */
  CHECK_RESPONSES: flag.default(false),
  /** Of the first administrator, when the database is empty; without it one is made up and told once in the log. */
  ADMIN_PASSWORD: z.string().min(12).optional(),
  DISPATCHER_PHONE: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  TILE_URL: z.string().optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  /** Which proxies tell where a request comes from: how many stand in front, or their addresses and networks. */
  TRUST_PROXY: proxies.optional(),
  /** Opens `/metrics` to who shows it as a bearer; without it nobody reads them. */
  METRICS_TOKEN: z.string().min(16).optional(),
  CLIENT_FOLDER: z.string().default("dist/client"),
});
export type Config = z.infer<typeof Environment>;

/** Throws an error that names each wrong variable in one line; never its value, which may be a secret. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The environment is not right. ${faults.join("; ")}`);
}
