import type { NotifyingNeeds } from "../needs.ts";
import type { ReachUseCases } from "../useCases.ts";
import { linkBrowser, takePushNews } from "./browsers.ts";
import { beginMailLink, finishMailLink, sendLinkCode } from "./mail.ts";
import { makeMessengerLink } from "./messengers.ts";
import { readPicture, whose } from "./reachable.ts";
import { createTakeInbound, takeReceipt } from "./takeInbound.ts";
import { setWishes, unlinkAddress } from "./wishes.ts";

/** Where people are reached, brought by themselves, and what comes back from there. */
export const createReach = (deps: NotifyingNeeds): ReachUseCases => ({
  readReach: async (actor, riderId) => readPicture(deps, whose(actor, riderId)),
  makeMessengerLink: (actor, wanted) => makeMessengerLink(deps, actor, wanted),
  beginMailLink: (actor, address) => beginMailLink(deps, actor, address),
  finishMailLink: (actor, shown) => finishMailLink(deps, actor, shown),
  sendLinkCode: (codeId) => sendLinkCode(deps, codeId),
  linkBrowser: (actor, subscription) => linkBrowser(deps, actor, subscription),
  takePushNews: (actor, news) => takePushNews(deps, actor, news),
  unlinkAddress: (actor, which) => unlinkAddress(deps, actor, which),
  setReachWishes: (actor, wishes) => setWishes(deps, actor, wishes),
  takeInbound: createTakeInbound(deps),
  takeReceipt: (receipt) => takeReceipt(deps, receipt),
});
