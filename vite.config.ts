import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { HANGS_AFTER_MS } from "./tests/support/limits.ts";

const page = (file: string) => fileURLToPath(new URL(`client/${file}`, import.meta.url));

/**
 * React Aria carries its own texts in 34 languages in every bundle and has no Kazakh. This keeps English and Russian
 * and adds ours (client/ui/ariaKazakh.ts).
 */
function ariaLanguages(): Plugin {
  const kazakh = JSON.stringify(page("ui/ariaKazakh.ts"));
  const importOf = (code: string, locale: string) =>
    new RegExp(`from "([^"]*/(?:([a-z]+)/)?${locale}\\.mjs)"`).exec(code);
  return {
    name: "aria-languages",
    transform(code, id) {
      if (!/react-(aria|aria-components|stately)\/dist\/private\/.*intlStrings\.mjs$/.test(id))
        return undefined;
      const english = importOf(code, "en-US");
      const russian = importOf(code, "ru-RU");
      if (english === null || russian === null) throw new Error(`unexpected texts in ${id}`);
      const part = english[2] === undefined || english[2] === "intl" ? "components" : english[2];
      return `import en from "${english[1]}";
import ru from "${russian[1]}";
import { ariaKazakh } from ${kazakh};
export default { "en-US": en, "ru-RU": ru, "kk-KZ": { ...en, ...ariaKazakh[${JSON.stringify(part)}] } };`;
    },
  };
}

/** Pages carry the table of calls from their first screen on; who may make a call is the server's to say, and stays there. */
function callsWithoutRoles(): Plugin {
  return {
    name: "calls-without-roles",
    apply: "build", // tests run the server with the same configuration
    enforce: "pre",
    transform: (code, id) =>
      /\/shared\/schemas\/\w*[eE]ndpoints\.ts$/.test(id) ? code.replace(/\bwho: "\w+",?/g, "") : undefined,
  };
}

/** Writes the worker that keeps the driver's page on the device, with the list of all files that page may need. */
function driverWorker(): Plugin {
  return {
    name: "driver-worker",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = new Set<string>();
      const collect = (name: string) => {
        const chunk = bundle[name];
        if (files.has(name) || chunk?.type !== "chunk") return;
        files.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) collect(next);
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("driver.html")) collect(chunk.fileName);
      const list = JSON.stringify([...files].sort().map((file) => `/${file}`));
      const version = createHash("sha256").update(list).digest("hex").slice(0, 8);
      const worker = readFileSync(page("driver/offlineWorker.js"), "utf8");
      const source = `const FILES = ${list};\nconst VERSION = "${version}";\n${worker}`;
      this.emitFile({ type: "asset", fileName: "driver-worker.js", source });
    },
  };
}

/** The worker that shows messages on a device. It is no part of any bundle: its address stays the same in every build. */
function pushWorker(): Plugin {
  return {
    name: "push-worker",
    generateBundle() {
      const source = readFileSync(page("request/reach/pushWorker.js"), "utf8");
      this.emitFile({ type: "asset", fileName: "push-worker.js", source });
    },
  };
}

/** Vitest would leave one core idle, which is half of a machine with two. */
const CORES = availableParallelism();

/** Where real servers, clocks and a browser play together; `npm test` names each test that needed it, for it is to be mended. */
const SECOND_TRY = 1;

// One entry and bundle per role; the server maps / to index.html, /driver and /dispatch to their pages.
export default defineConfig({
  root: "client",
  plugins: [react(), ariaLanguages(), callsWithoutRoles(), driverWorker(), pushWorker()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      input: {
        rider: page("index.html"),
        driver: page("driver.html"),
        dispatch: page("dispatch.html"),
        office: page("office.html"),
        account: page("account.html"),
        apply: page("apply.html"),
        phones: page("phones.html"),
        facility: page("facility.html"),
        trip: page("trip.html"),
      },
    },
  },
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    expect: { poll: { timeout: HANGS_AFTER_MS } }, // what is there sooner is seen sooner
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          sequence: { groupOrder: 1 }, // one project after the other, as each has workers of its own number
          maxWorkers: CORES,
          // Nothing here keeps a state in a module, and loading the modules anew for each file takes longer than the tests.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [
            "tests/**/*.store.test.ts",
            "tests/architecture/**",
            "tests/e2e/**",
            "tests/benchmarks/**",
            "tests/drills/**",
          ],
        },
      },
      { extends: true, test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "store",
          sequence: { groupOrder: 2 },
          maxWorkers: CORES + 1, // these files wait a good deal for Postgres and Redis
          isolate: false, // each world has its own database; the server's modules are loaded once
          include: ["tests/**/*.store.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 240_000, // limits for what hangs, not measures of speed
          hookTimeout: 240_000,
          retry: SECOND_TRY,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          sequence: { groupOrder: 3 },
          isolate: false, // as in the stores: loading the server's modules anew takes longer than many a story
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 400_000, // limits for what hangs
          hookTimeout: 240_000,
          maxWorkers: 2, // each brings a server and a browser
          retry: SECOND_TRY,
        },
      },
    ],
  },
});
