import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import { getAbsoluteFSPath } from "swagger-ui-dist";
import { createApiDocument } from "./document.ts";

const VERSION = "1.0.0";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Invataxi dispatch: interface</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="viewer"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#viewer", deepLinking: true, validatorUrl: null });\n`;

const text = (type: string, content: string): RequestHandler => {
  return (_request, response) => {
    response.type(type).set("cache-control", "no-cache").send(content);
  };
};

const file = (name: string): RequestHandler => {
  const folder = getAbsoluteFSPath();
  return (_request, response, next) => {
    response.sendFile(join(folder, name), { maxAge: 24 * 3600 * 1000 }, (error) => {
      if (error) next(error);
    });
  };
};

/** The document and its viewer; open to everybody, as the interface holds no secret. */
export function apiDocs(): Router {
  const router = Router();
  const document = JSON.stringify(createApiDocument(VERSION));
  router.get("/openapi.json", text("application/json", document));
  router.get("/docs", text("text/html", page));
  router.get("/docs/start.js", text("text/javascript", start));
  router.get("/docs/swagger-ui.css", file("swagger-ui.css"));
  router.get("/docs/swagger-ui-bundle.js", file("swagger-ui-bundle.js"));
  return router;
}
