import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { ExpressAdapter } from "@bull-board/express";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { AppError } from "../errors.ts";
import type { Services } from "../services/index.ts";
import { authenticate } from "./middleware/authenticate.ts";

/** The queues as the board shows them. */
export interface ShownQueues {
  list(): readonly ConstructorParameters<typeof BullMQAdapter>[0][];
  /** Whether their store answers: BullMQ would wait for it without end. */
  isThere(): boolean;
}

export const QUEUE_BOARD = "/api/queues";

/** The board's own page asks the world for a typeface; ours asks nobody, as the policy says. */
class OwnPage extends ExpressAdapter {
  override setEntryRoute({ route, handler }: Parameters<ExpressAdapter["setEntryRoute"]>[0]): this {
    const { name, params } = handler({ basePath: this.basePath, uiConfig: this.uiConfig });
    this.app.get(route, (_request, response, next) => {
      response.render(name, params, (error: Error | null, html = "") => {
        if (error) next(error);
        else response.send(html.replace(/<link href="https:[^>]*>/g, ""));
      });
    });
    return this;
  }
}

const POLICY = "content-security-policy";
/** The board finds its parts by the page's base; all else of the policy holds for it too. */
const withOwnBase = (response: Response) => ({
  [POLICY]: String(response.get(POLICY) ?? "").replace("base-uri 'none'", "base-uri 'self'"),
});

const isPage = ({ path }: Request): boolean => !/^\/(api|static)\//.test(path);

/**
 * The state of the queues for administrators, read only, by Bull Board: jobs carry ids and nothing personal. Each opening of a page is
 * written down.
 */
export function queueBoard(
  { list, isThere }: ShownQueues,
  services: Pick<Services, "openQueueBoard">,
): Router {
  const router = Router();
  let board: RequestHandler | undefined;
  router.use(async (request, response, next) => {
    const actor = authenticate(request, "administrator");
    if (request.method !== "GET") throw new AppError("request.unknownPath");
    if (actor !== undefined) await services.openQueueBoard(actor, isPage(request) ? "page" : "part");
    if (!isThere()) throw new AppError("service.unavailable");
    response.set({ "cache-control": "no-store", ...withOwnBase(response) });
    board ??= createBoard(list());
    board(request, response, next);
  });
  return router;
}

function createBoard(queues: ReturnType<ShownQueues["list"]>): RequestHandler {
  const serverAdapter = new OwnPage();
  serverAdapter.setBasePath(QUEUE_BOARD);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: "Invataxi: queues", hideRedisDetails: true } },
  });
  return serverAdapter.getRouter() as RequestHandler;
}
