import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

/** Bodies of the calls about lists, for `examples.ts`. */
export const listExamples = {
  sayColumns: { columns: [{ name: "Ф.И.О. заявителя", column: "name" }] },
  exportList: { format: "xlsx", language: "kk", reason: "The tender asks for the number of people" },
  settleAddress: {
    point: { lat: 44.8488, lon: 65.4823 },
    label: "Желтоқсан көшесі, 12",
    note: "Second entrance, ramp on the left",
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
