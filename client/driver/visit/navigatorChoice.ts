import { createStore, type Readable } from "../../state/index.ts";
import { NAVIGATORS, type Navigator } from "./handOff.ts";

const KEY = "invataxi.navigator";

function remembered(): Navigator {
  try {
    const stored = localStorage.getItem(KEY);
    return NAVIGATORS.find((each) => each === stored) ?? "2gis";
  } catch {
    return "2gis";
  }
}

const store = createStore<Navigator>(remembered());
export const navigatorChoice: Readable<Navigator> = store;

export function chooseNavigator(next: Navigator): void {
  store.set(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice holds until the page is closed.
  }
}
