export { createCatchUp as createLive } from "./catchUp.ts";
