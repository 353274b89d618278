import { createApiDocument } from "../../server/http/openapi/document.ts";
import type { EndpointName } from "../../shared/schemas/index.ts";

interface Document {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Response> }>>;
}
interface Response {
  description: string;
}

/** By endpoint: every code with which, by the OpenAPI document, a call may be refused. */
export const documentedCodes: ReadonlyMap<EndpointName, ReadonlySet<string>> = new Map(
  Object.values((JSON.parse(JSON.stringify(createApiDocument("1.0.0"))) as Document).paths)
    .flatMap((path) => Object.values(path))
    .map(({ operationId, responses }) => [operationId as EndpointName, codesOf(responses)]),
);

function codesOf(responses: Record<string, Response>): Set<string> {
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return new Set(
    refusals.flatMap(([, { description }]) =>
      [...description.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ""),
    ),
  );
}
