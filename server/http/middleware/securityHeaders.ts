import type { RequestHandler } from "express";
import helmet from "helmet";

export interface SecurityParts {
  /** Browsers reach us over https, so they may be told to stay there. */
  https: boolean;
  /** Address template of map tiles, if some are configured. */
  tileUrl: string | undefined;
}

/** `https://{s}.tiles.example/{z}/{x}/{y}.png` to `https://*.tiles.example`. */
export function tileSource(template: string): string | undefined {
  const url = template.replaceAll("{s}", "any");
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${template.includes("//{s}.") ? host.replace(/^any\./, "*.") : host}`;
}

export function createSecurityHeaders({ https, tileUrl }: SecurityParts): RequestHandler {
  const tiles = tileUrl === undefined ? undefined : tileSource(tileUrl);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "script-src-attr": ["'none'"],
        // React Aria and Leaflet write style rules at run time; styles cannot run anything.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", ...(tiles === undefined ? [] : [tiles])],
        "connect-src": ["'self'"],
        "font-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  });
}
