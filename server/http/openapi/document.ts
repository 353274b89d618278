import { z } from "zod";
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { type ErrorCode, errorStatus, Problem } from "../../../shared/errors/index.ts";
import { api, type Endpoint, type EndpointName, endpoints, Phone } from "../../../shared/schemas/index.ts";
import { mayBeLeftOut } from "../leftOut.ts";
import { sessionCookie } from "../middleware/session.ts";
import { endpointNames } from "../registerEndpoints.ts";
import { description } from "./description.ts";
import { bodyExamples } from "./examples.ts";
import { namedSchemas } from "./namedSchemas.ts";
import { operations } from "./operations.ts";
import { tags } from "./operationText.ts";

interface Shapes {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  status?: number;
  idempotent?: true;
  file?: true;
  answersFile?: true;
}

/** Bytes as they are. */
const aFile = { "application/octet-stream": { schema: { type: "string", format: "binary" } } } as const;

const idempotencyKey = z.string().min(1).max(200).meta({
  description:
    "Made by you, one per wish, e.g. a UUID. The same key and body again answers as the first time.",
  example: "7f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d33",
});

/** What every call may be refused with, and what calls with parts or a session add. */
function refusals(name: EndpointName): ErrorCode[] {
  const shapes: Shapes = api[name];
  const isOpen = endpoints[name].who === "anyone";
  const isWrite = endpoints[name].method === "POST";
  const hasParts = shapes.params ?? shapes.query ?? shapes.body;
  return [
    ...(hasParts ? (["request.invalid"] as const) : []),
    ...(isWrite ? (["request.notJson", "request.tooLarge", "session.wrongOrigin"] as const) : []),
    ...(isOpen ? [] : (["session.missing", "session.expired", "session.forbidden"] as const)),
    ...(operations[name].errors ?? []),
    ...(["rate.limited", "service.unavailable", "internal"] as const),
  ];
}

function responses(name: EndpointName): ZodOpenApiOperationObject["responses"] {
  const { response, status = 200, answersFile }: Shapes = api[name];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of refusals(name)) {
    byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
  }
  const problems = [...byStatus].map(([refused, codes]) => [
    String(refused),
    {
      description: `Refused: ${codes.map((code) => `\`${code}\``).join(", ")}`,
      content: { "application/problem+json": { schema: Problem } },
    },
  ]);
  return {
    [String(status) as "200"]: {
      description: status === 201 ? "Created" : "Done",
      content: answersFile ? aFile : { "application/json": { schema: response } },
    },
    ...Object.fromEntries(problems),
  };
}

function operation(name: EndpointName): ZodOpenApiOperationObject {
  const { params, query, body, idempotent, file }: Shapes = api[name];
  const { tag, summary, description: text } = operations[name];
  const example = (bodyExamples as Partial<Record<EndpointName, unknown>>)[name];
  const { who } = endpoints[name];
  const mayCall = who === "anyone" ? "" : `For: ${audience[who]}.`;
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: [text, mayCall].join(" ").trim(),
    security: securityOf(name),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(idempotent && { header: z.object({ "Idempotency-Key": idempotencyKey }) }),
    },
    ...(body && {
      requestBody: {
        required: !mayBeLeftOut(body),
        content: { "application/json": { schema: body, example } },
      },
    }),
    ...(file && { requestBody: { required: true, content: aFile } }),
    responses: responses(name),
  };
}

/** An exchange shows its key. Who applies needs nothing; who does so at a desk has a session, a program its key. */
const securityOf = (name: EndpointName): Record<string, string[]>[] => {
  if (name === "submitApplication") return [{}, { session: [] }, { applicationKey: [] }];
  if (name === "reportCall") return [{ exchangeKey: [] }];
  return endpoints[name].who === "anyone" ? [] : [{ session: [] }];
};

const audience: Record<Exclude<Endpoint["who"], "anyone">, string> = {
  signedIn: "everybody who is signed in",
  reached: "riders, drivers, dispatchers, chiefs and administrators",
  rider: "riders",
  driver: "drivers",
  staff: "dispatchers, chiefs and administrators",
  asker: "riders, their guardians, dispatchers, chiefs and administrators",
  anyStaff: "everybody who signs in with a name and a password",
  office: "chiefs, managers (their operators' alone), auditors and administrators",
  officeChange: "chiefs, managers (their operators' alone) and administrators",
  audit: "auditors and administrators",
  watch: "chiefs and administrators",
  administrator: "administrators",
  facility: "institutions such as clinics",
  guardian: "guardians",
  leader: "guardians, institutions, dispatchers, chiefs and administrators",
};

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const name of endpointNames) {
    const { method, path } = endpoints[name];
    const template = path.replace(/:(\w+)/g, "{$1}");
    all[template] = { ...all[template], [method === "GET" ? "get" : "post"]: operation(name) };
  }
  return all;
}

/** Keeps the document readable: no patterns where a format says it, no bounds of the number type, open answers. */
const plain: ZodOpenApiOverride = ({ zodSchema, jsonSchema, io }) => {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (io === "output") delete jsonSchema.additionalProperties;
  nameLength(jsonSchema);
  if (zodSchema !== Phone) return;
  jsonSchema.description =
    "In any form people write it; kept as E.164. Without a country's code it is of Kazakhstan.";
  jsonSchema.example = "+77000001234";
};

/** A tuple of equal parts, such as a point, said in a way that every reader of schemas knows: a list of so many. */
function nameLength(schema: Parameters<ZodOpenApiOverride>[0]["jsonSchema"]): void {
  const { prefixItems: parts } = schema;
  const [first] = parts ?? [];
  if (parts === undefined || first === undefined) return;
  if (new Set(parts.map((part) => JSON.stringify(part))).size > 1) return;
  delete schema.prefixItems;
  Object.assign(schema, { items: first, minItems: parts.length, maxItems: parts.length });
}

/** OpenAPI 3.1 from the very tables that the server enforces. */
export function createApiDocument(version: string): oas31.OpenAPIObject {
  for (const [id, { schema, description }] of Object.entries(namedSchemas)) {
    z.globalRegistry.add(schema, { id, description });
  }
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        ...{ title: "Invataxi dispatch", version, description },
        contact: { name: "Whoever runs this installation" },
        license: { name: "All rights reserved", identifier: "LicenseRef-all-rights-reserved" },
      },
      servers: [{ url: "/" }],
      tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
      paths: paths(),
      components: {
        securitySchemes: {
          session: {
            type: "apiKey",
            in: "cookie",
            name: sessionCookie,
            description: "Set by the sign-in calls.",
          },
          exchangeKey: {
            type: "http",
            scheme: "bearer",
            description: "Of a telephone exchange, as the variable `TELEPHONE_KEYS` of the service says.",
          },
          applicationKey: {
            type: "http",
            scheme: "bearer",
            description: "Given out by an administrator, one for each group that hands applications in.",
          },
        },
      },
    },
    { override: plain },
  );
}
