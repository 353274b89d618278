import { createContext, use } from "react";
import type { RiderId } from "../../shared/ids/index.ts";
import type { NewTripRequestInput } from "../../shared/schemas/trips.ts";

/** Whom a guardian acts for on this page; undefined: whoever is signed in asks for themself, or names the rider otherwise. */
export const AskedForContext = createContext<RiderId | undefined>(undefined);

export const useAskedFor = (): RiderId | undefined => use(AskedForContext);

/** A wish with whom it is for. */
export function useForWhom(): <Wish extends NewTripRequestInput>(wish: Wish | undefined) => Wish | undefined {
  const riderId = useAskedFor();
  return (wish) => (wish === undefined || riderId === undefined ? wish : { ...wish, riderId });
}
