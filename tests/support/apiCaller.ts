import { Problem } from "../../shared/errors/index.ts";
import {
  type ApiBody,
  type ApiParams,
  type ApiQuery,
  type ApiResponse,
  type EndpointName,
  endpoints,
} from "../../shared/schemas/index.ts";

export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text where it is none. */
  body: unknown;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Parts<N extends EndpointName> {
  params?: ApiParams<N>;
  query?: ApiQuery<N>;
  body?: ApiBody<N>;
  idempotencyKey?: string;
}

/** One person's program that calls the interface: keeps its cookies, looks at every answer. */
export class ApiCaller {
  /** All of them, as the header has them. */
  cookie: string | undefined;

  /** `own` headers go with every call, e.g. the address that a proxy would tell. */
  constructor(
    readonly baseUrl: string,
    private readonly own: Record<string, string> = {},
  ) {}

  /** Any request at all, as it stands. */
  async send(path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: { ...(this.cookie !== undefined && { cookie: this.cookie }), ...this.own, ...headers },
      ...(body !== undefined && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line.split(";")[0] ?? "");
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  }

  private keep(pair: string): void {
    const name = pair.slice(0, pair.indexOf("=") + 1);
    const others = (this.cookie ?? "").split("; ").filter((each) => each !== "" && !each.startsWith(name));
    this.cookie = [...others, pair].join("; ");
  }

  /** An endpoint with whatever parts, right or wrong. */
  ask(name: EndpointName, parts: { params?: unknown; query?: unknown; body?: unknown; key?: string } = {}) {
    const { method, path } = endpoints[name];
    const params = (parts.params ?? {}) as Record<string, string>;
    const filled = path.replace(/:(\w+)/g, (_, field: string) => encodeURIComponent(params[field] ?? "none"));
    const query = new URLSearchParams((parts.query ?? {}) as Record<string, string>).toString();
    return this.send(query === "" ? filled : `${filled}?${query}`, {
      method,
      ...(method === "POST" && { body: JSON.stringify(parts.body ?? {}) }),
      headers: {
        ...(method === "POST" && { "content-type": "application/json" }),
        ...(parts.key !== undefined && { "idempotency-key": parts.key }),
      },
    });
  }

  /** An endpoint that is expected to answer; throws with the refusal otherwise. */
  async call<N extends EndpointName>(name: N, parts: Parts<N> = {}): Promise<ApiResponse<N>> {
    const { idempotencyKey: key, ...rest } = parts;
    const answer = await this.ask(name, { ...rest, ...(key !== undefined && { key }) });
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as ApiResponse<N>;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The problem details of a refusal; throws when the answer is anything else. */
export function problemOf(answer: Answer): Problem {
  if (!answer.headers.get("content-type")?.startsWith("application/problem+json"))
    throw new Error(`no problem details: ${answer.status} ${JSON.stringify(answer.body)}`);
  return Problem.strict().parse(answer.body);
}
