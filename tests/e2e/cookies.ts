import type { BrowserContext } from "playwright-core";
import type { ApiCaller } from "../support/apiCaller.ts";
import type { World } from "./world.ts";

/** Whoever is signed in by the interface is signed in on this screen, too. */
export async function signInOn(world: World, context: BrowserContext, caller: ApiCaller): Promise<void> {
  const cookies = (caller.cookie ?? "").split("; ").map((pair) => {
    const cut = pair.indexOf("=");
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: world.server.baseUrl };
  });
  await context.addCookies(cookies);
}
