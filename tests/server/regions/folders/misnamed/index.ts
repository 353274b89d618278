export { region } from "../tiny/index.ts";
