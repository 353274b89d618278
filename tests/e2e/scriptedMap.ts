import type { Page } from "playwright-core";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Board } from "../../shared/schemas/dispatching.ts";

/** What a scripted page keeps, beside what the board's own code does. */
interface Scripted {
  sockets: WebSocket[];
  waiting: (FrameRequestCallback | undefined)[];
  isHidden: boolean;
  drawings: number;
}

/** Has the page be told other boards, other positions, and that it is hidden; before it is opened. */
export async function scriptMap(page: Page, change: (board: Board) => Board): Promise<void> {
  await page.route(/\/api\/dispatch\/board/, async (route) => {
    const response = await route.fetch();
    const board = (await response.json()) as Board;
    await route.fulfill({ status: response.status(), contentType: "application/json", json: change(board) });
  });
  await page.addInitScript(() => {
    const state: Scripted = { sockets: [], waiting: [], isHidden: false, drawings: 0 };
    Object.assign(window, { scripted: state });
    const Real = window.WebSocket;
    window.WebSocket = class extends Real {
      constructor(...told: ConstructorParameters<typeof Real>) {
        super(...told);
        state.sockets.push(this);
      }
    };
    // As browsers do it: a hidden page draws nothing, and draws what waits once it is shown.
    const draw = window.requestAnimationFrame.bind(window);
    const undraw = window.cancelAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      state.isHidden ? -state.waiting.push(callback) : draw(callback);
    window.cancelAnimationFrame = (id) => {
      if (id < 0) state.waiting[-id - 1] = undefined;
      else undraw(id);
    };
    Object.defineProperty(document, "hidden", { get: () => state.isHidden });
    Object.defineProperty(document, "visibilityState", {
      get: () => (state.isHidden ? "hidden" : "visible"),
    });
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...where) {
      if (this.canvas.className === "map-vehicles") state.drawings++;
      clearRect.apply(this, where);
    };
  });
}

export const hide = (page: Page, isHidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    const { scripted } = window as unknown as { scripted: Scripted };
    scripted.isHidden = isHidden;
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    if (isHidden) return;
    for (const callback of scripted.waiting.splice(0)) if (callback) requestAnimationFrame(callback);
  }, isHidden);

/** How often the vehicles were drawn, and how many drawings wait for a hidden page. */
export const drawn = (page: Page) =>
  page.evaluate(() => {
    const { drawings, waiting } = (window as unknown as { scripted: Scripted }).scripted;
    return { drawings, waiting: waiting.filter(Boolean).length };
  });

export interface Rounds {
  readonly ids: readonly string[];
  readonly from: number;
  readonly count: number;
  /** Of the first round; a round is 3 s. */
  readonly at: number;
  readonly center: LatLng;
  /** How far from the center, degrees; nothing: all at one place. */
  readonly spread: number;
}

/** All vehicles tell where they are, round after round, as the server would say it; positions repeat after 20 rounds. */
export const feed = (page: Page, rounds: Rounds): Promise<void> =>
  page.evaluate(async ({ ids, from, count, at, center, spread }) => {
    const { sockets } = (window as unknown as { scripted: Scripted }).scripted;
    for (let round = from; round < from + count; round++) {
      const frames = ids.map((id, nth): VehicleFrame => {
        const turn = nth * 2.4 + (round % 20) * 0.3;
        const far = spread * Math.sqrt(nth / ids.length);
        const place = [center.lat + far * Math.sin(turn), center.lon + far * Math.cos(turn)] as const;
        return [id, place[0], place[1], Math.round(turn * 57) % 360, at + round * 3_000];
      });
      const data = `42["vehicles:moved",${JSON.stringify(frames)}]`;
      sockets.at(-1)?.dispatchEvent(new MessageEvent("message", { data }));
      // Time to draw now and then, as there is between rounds of 3 s.
      if (round % 10 === 0) await new Promise((done) => setTimeout(done, 40));
    }
  }, rounds);

/** What is left in the page's memory once everything that can go is gone, how many marks and how many elements there are. */
export async function memoryOf(page: Page) {
  await page.waitForTimeout(1_000); // what the last round changed is drawn
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const marks = await page.locator(".map-handles button").count();
  return { megabytes: usedSize / 2 ** 20, elements, marks };
}
