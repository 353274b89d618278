export { kyzylorda } from "./kyzylorda/index.ts";
export type * from "./model.ts";
export { districtOf, isInServiceArea } from "./serviceArea.ts";
