export type RoadRoute = { readonly closureId: string } | "all";

const ROUTE = /^\/roads(?:\/([\da-f-]{36}))?$/;

/** `/roads`: what is closed, and how to close more; `/roads/<its id>`: one that was accepted. Anything else is none. */
export function roadRouteOf(path: string): RoadRoute | undefined {
  const found = ROUTE.exec(path);
  if (found === null) return undefined;
  return found[1] === undefined ? "all" : { closureId: found[1] };
}
export const pathOfClosure = (closureId: string): string => `/roads/${closureId}`;
