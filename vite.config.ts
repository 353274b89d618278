import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const page = (file: string) => fileURLToPath(new URL(`client/${file}`, import.meta.url));

// One entry and bundle per role; the server maps / to index.html, /driver and /dispatch to their pages.
export default defineConfig({
  root: "client",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      input: { rider: page("index.html"), driver: page("driver.html"), dispatch: page("dispatch.html") },
    },
  },
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/**/*.store.test.ts", "tests/e2e/**", "tests/benchmarks/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["tests/**/*.store.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/support/servers.ts",
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
