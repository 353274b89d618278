import { toIso } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DemoNeeds } from "./needs.ts";
import type { DemoUseCases } from "./useCases.ts";

const CODES_AT_MOST = 100;

/** Demo only: who may sign in as whom, and the codes that would otherwise go to phones. */
export function createDemoLogins({
  db,
  demoClock,
  demoLogins,
}: DemoNeeds): Pick<DemoUseCases, "listDemoCodes" | "listDemoLogins"> {
  const refuseOutsideDemo = () => {
    if (demoClock === undefined) throw new AppError("demo.off");
  };
  return {
    async listDemoCodes(actor) {
      refuseOutsideDemo();
      requireStaff(actor);
      const codes = await db.codes.listForDemo(CODES_AT_MOST);
      return codes.map(({ phone, code, issuedAt }) => ({ phone, code, issuedAt: toIso(issuedAt) }));
    },
    async listDemoLogins() {
      refuseOutsideDemo();
      return [...demoLogins];
    },
  };
}
