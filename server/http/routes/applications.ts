import { presentApplication, presentApplicationKey, presentApplicationLine } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ApplicationHandlers = Pick<
  Handlers,
  | "getApplicationTerms"
  | "submitApplication"
  | "listApplications"
  | "openApplication"
  | "changeApplication"
  | "decideApplication"
  | "listApplicationKeys"
  | "makeApplicationKey"
  | "revokeApplicationKey"
>;

export const applicationRoutes = ({ services }: RouteParts): ApplicationHandlers => ({
  getApplicationTerms: () => services.getApplicationTerms(),
  submitApplication: ({ actor, address, bearer, body }) =>
    services.submitApplication({ actor, address, key: bearer }, body),
  listApplications: async ({ actor, query }) => {
    const { applications, total, counts } = await services.listApplications(actor, query);
    return { applications: applications.map(presentApplicationLine), total, counts };
  },
  openApplication: async ({ actor, params }) => ({
    application: presentApplication(await services.openApplication(actor, params.applicationId)),
  }),
  changeApplication: async ({ actor, params, body }) => ({
    application: presentApplication(await services.changeApplication(actor, params.applicationId, body)),
  }),
  decideApplication: async ({ actor, params, body }) => ({
    application: presentApplication(await services.decideApplication(actor, params.applicationId, body)),
  }),
  listApplicationKeys: async ({ actor }) => ({
    keys: (await services.listApplicationKeys(actor)).map(presentApplicationKey),
  }),
  makeApplicationKey: async ({ actor, body }) => {
    const { key, keys } = await services.makeApplicationKey(actor, body);
    return { key, keys: keys.map(presentApplicationKey) };
  },
  revokeApplicationKey: async ({ actor, params }) => ({
    keys: (await services.revokeApplicationKey(actor, params.keyId)).map(presentApplicationKey),
  }),
});
