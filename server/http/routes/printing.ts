import { toIso } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type PrintingHandlers = Pick<Handlers, "printManifests" | "listPreparedManifests" | "getPreparedManifests">;

/** Manifests on paper. */
export const printingRoutes = ({ services }: RouteParts): PrintingHandlers => ({
  printManifests: async ({ actor, body }) => fileOf(await services.printManifests(actor, body)),
  listPreparedManifests: async ({ actor }) => ({
    prepared: (await services.listPreparedManifests(actor)).map(({ locale, serviceDay, madeAt, pages }) => ({
      ...{ locale, day: serviceDay, madeAt: toIso(madeAt), pages },
    })),
  }),
  getPreparedManifests: async ({ actor, body }) =>
    fileOf(await services.getPreparedManifests(actor, body.locale)),
});

type Printed = Awaited<ReturnType<RouteParts["services"]["printManifests"]>>;

const fileOf = ({ serviceDay, madeAt, pages, file }: Printed) => ({
  name: `runs-${serviceDay}.pdf`,
  mediaType: "application/pdf" as const,
  base64: Buffer.from(file).toString("base64"),
  ...{ pages, madeAt: toIso(madeAt) },
});
