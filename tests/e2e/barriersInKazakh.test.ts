import { describe } from "vitest";
import { walkEveryPage } from "./walkEveryPage.ts";

describe("every page, for people who see, move or read differently", () => {
  walkEveryPage("kk", "light");
});
