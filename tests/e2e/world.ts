import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, type RunnerTestFile, type RunnerTestSuite } from "vitest";
import { builtClient, startBrowser } from "../support/browser.ts";
import { createTestServer, type TestServer } from "../support/testServer.ts";

export interface World {
  readonly browser: Browser;
  readonly server: TestServer;
}

/**
 * For a file of stories: a server of its own whose clock stands still at this time, and a browser. An empty one is no demo: nobody is
 * there, and nothing that an office has to enter. `environment`: what it is told besides.
 */
export function openWorld(
  time: string,
  { isEmpty = false, environment = {} }: { isEmpty?: boolean; environment?: Record<string, string> } = {},
): World {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  const open = async () => {
    server = await createTestServer({ CLIENT_FOLDER: builtClient(), ...environment }, { isEmpty });
    await server.setTime(time);
    browser = await startBrowser();
  };
  const close = async () => {
    await browser?.close();
    await server?.end();
  };
  beforeAll(open);
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) === 0 || storiesOf(task.file) > 1) return;
    await close(); // what the first try left behind would meet the second
    await open();
  });
  afterAll(close);
  return {
    get server() {
      return present(server);
    },
    get browser() {
      return present(browser);
    },
  };
}

function present<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("the world opens before the first story, not earlier");
  return part;
}

const storiesOf = ({ tasks }: RunnerTestFile | RunnerTestSuite): number =>
  tasks.reduce((sum, each) => sum + (each.type === "suite" ? storiesOf(each) : 1), 0);
