import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { variableNames } from "../../server/config.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");
const [compose, caddy, docker, guide] = [
  read("compose.yaml"),
  read("Caddyfile"),
  read("Dockerfile"),
  read("PRODUCTION.md"),
];
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);
const services = all(compose.split("\nservices:\n")[1]?.split("\nvolumes:\n")[0] ?? "", /^ {2}(\w+):/gm);
/** What compose itself, the database's image and Caddy read. */
const others = ["POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS", "REDISCLI_AUTH", "DOMAIN"];

describe("the files for production", () => {
  it("tell processes only of variables that the program reads", () => {
    const told = [
      ...all(compose, /^ {4,6}([A-Z][A-Z_]+):/gm),
      ...all(docker, /([A-Z_]+)=(?:0\.0\.0\.0|3000)/g),
    ];
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((name) => !variableNames.includes(name) && !others.includes(name))).toEqual([]);
  });

  it("start each role that there is, two web processes and each of the others, by the program's own entry", () => {
    expect(services).toEqual(["caddy", "web1", "web2", "worker", "planner", "postgres", "redis"]);
    expect(all(compose, /"--role", "(\w+)"/g)).toEqual(["web", "worker", "planner"]);
    const [entry = "none"] = all(docker, /ENTRYPOINT .*"(server\/[\w./]+)"/g);
    expect(existsSync(`${root}${entry}`)).toBe(true);
  });

  it("bring into the image all that the program imports", () => {
    const copied = all(docker.split("FROM ").at(-1) ?? "", /^COPY (\w+) \w+$/gm);
    expect(copied).toEqual(["server", "shared", "scripts"]);
  });

  it("let Caddy ask and serve the two web processes, and a process leave before it is killed", () => {
    expect(all(caddy, /reverse_proxy (.+) \{/g)).toEqual(["web1:3000 web2:3000"]);
    expect(caddy).toContain("health_uri /readyz");
    const [every, drain, grace] = [
      all(caddy, /health_interval (\d+)s/g),
      all(compose, /DRAIN_SECONDS: (\d+)/g),
      all(compose, /stop_grace_period: (\d+)s/g),
    ].map(([first]) => Number(first));
    expect(drain).toBeGreaterThanOrEqual(2 * (every ?? 0));
    expect(grace).toBeGreaterThan((drain ?? 0) + 15);
  });

  it("name in the guide only commands and services that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const commands = [...all(guide, /npm run ([\w-]+)/g), ...all(guide, /web1 run ([\w-]+)/g)];
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
    const used = all(guide, /docker compose exec (\w+)/g);
    expect(used.filter((name) => !services.includes(name))).toEqual([]);
    expect(existsSync(`${root}Caddyfile`)).toBe(true);
  });
});
