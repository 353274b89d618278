import { describe, expect, it } from "vitest";
import type { ZodObject, ZodType } from "zod";
import { createApiDocument } from "../../../server/http/openapi/document.ts";
import { bodyExamples } from "../../../server/http/openapi/examples.ts";
import { errorStatus } from "../../../shared/errors/index.ts";
import { api, type EndpointName, endpoints } from "../../../shared/schemas/index.ts";
import { documentedCodes } from "../../support/documented.ts";

const document = JSON.parse(JSON.stringify(createApiDocument("1.0.0"))) as Document;
interface Operation {
  operationId: string;
  description: string;
  security: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object; example: unknown }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

const names = Object.keys(endpoints) as EndpointName[];
function operationOf(name: EndpointName): Operation {
  const { method, path } = endpoints[name];
  const operation = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${name} is not in the document`);
  return operation;
}

/** Whoever applies needs nothing; a desk has its session and a program its key, each with a share of its own. */
const waysIn = (name: EndpointName): object[] => {
  if (name === "submitApplication") return [{}, { session: [] }, { applicationKey: [] }];
  if (name === "reportCall") return [{ exchangeKey: [] }];
  return endpoints[name].who === "anyone" ? [] : [{ session: [] }];
};

describe("the OpenAPI document", () => {
  it("is of version 3.1 and holds every endpoint once, and nothing else", () => {
    expect(document.openapi).toBe("3.1.0");
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual([...names].sort());
  });

  it.each(names)("describes %s: parts, answer, refusals, who may call it", (name) => {
    const operation = operationOf(name);
    const shapes: {
      response: object;
      params?: object;
      query?: object;
      body?: object;
      status?: number;
      idempotent?: true;
    } = api[name];
    const pathParams = (endpoints[name].path.match(/:\w+/g) ?? []).map((param) => param.slice(1));
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
    expect(inPath.map((parameter) => parameter.name)).toEqual(pathParams);
    expect(inPath.every((parameter) => parameter.required)).toBe(true);
    expect(operation.requestBody !== undefined).toBe("body" in shapes || "file" in shapes);
    const answer = operation.responses[String(shapes.status ?? 200)];
    expect(
      answer?.content["answersFile" in shapes ? "application/octet-stream" : "application/json"]?.schema,
    ).toBeDefined();
    expect(operation.security).toEqual(waysIn(name));
    expect(operation.responses["401"] !== undefined || endpoints[name].who === "anyone").toBe(true);
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue;
      expect(response.content["application/problem+json"]?.schema).toEqual({
        $ref: "#/components/schemas/Problem",
      });
      const codes = [...response.description.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
      for (const code of codes) expect(errorStatus).toHaveProperty([code], Number(status));
    }
    const asksForKey =
      operation.parameters?.some((parameter) => parameter.name === "Idempotency-Key") ?? false;
    expect(asksForKey).toBe(shapes.idempotent ?? false);
  });

  /** Addresses are kept where we do not see them: by proxies, in histories. What is looked for among people goes in a body. */
  it("takes no free words in an address, but for places and vehicles", () => {
    const withWords = names.filter((name) => {
      const { query } = api[name] as { query?: ZodObject };
      return query !== undefined && "q" in query.shape;
    });
    expect(withWords).toEqual(["searchPlaces", "listHouses", "listPlaceNames", "listFleetVehicles"]);
  });

  it("names every code of a call with some call, but for addresses that are none", () => {
    const named = new Set(names.flatMap((name) => [...(documentedCodes.get(name) ?? [])]));
    // Those of backups are said by commands at the machine, and as what a rehearsal found: no call is refused by them.
    // Trackers speak in conventions of their own, at an address that is no call of the interface.
    const ofTrackers = /^tracker\.(idRefused|deviceRefused|serverRefused|unreadable)$/;
    const ofCalls = Object.keys(errorStatus).filter(
      (code) => !code.startsWith("backup.") && !ofTrackers.test(code),
    );
    const missing = ofCalls.filter((code) => !named.has(code));
    expect(missing).toEqual(["request.unknownPath"]);
  });

  it.each(names.filter((name) => "body" in api[name]))(
    "has an example for %s that the server takes",
    (name) => {
      const example = operationOf(name).requestBody?.content["application/json"]?.example;
      expect(example).toEqual((bodyExamples as Partial<Record<EndpointName, unknown>>)[name]);
      const { body } = api[name] as unknown as { body: ZodType };
      expect(body.safeParse(example).error).toBeUndefined();
    },
  );

  it("refers only to what it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, name = ""] of references) expect(document.components.schemas).toHaveProperty([name]);
  });

  it("tells in words how to sign in, wait for the outcome, drive and listen", () => {
    for (const word of [
      "invataxi.sid",
      "Idempotency-Key",
      "trip:changed",
      "session:resumed",
      "position:reported",
    ]) {
      expect(document.info.description).toContain(word);
    }
    const named = [...document.info.description.matchAll(/`(GET|POST) (\/api\/[^?`]*)/g)];
    expect(named.length).toBeGreaterThan(10);
    for (const [, method = "", path = ""] of named) {
      expect(document.paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
    }
  });
});
