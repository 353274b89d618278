import type { Locale } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";

/** The manifests of all runs as a file. */
export interface PrintedManifests {
  locale: Locale;
  serviceDay: ServiceDay;
  /** By the service's clock. */
  madeAt: Instant;
  pages: number;
  file: Uint8Array;
}

/** Only the last of each language is kept. */
export interface PrintedManifestStore {
  put(printed: PrintedManifests): Promise<void>;
  find(locale: Locale): Promise<PrintedManifests | undefined>;
  list(): Promise<Omit<PrintedManifests, "file">[]>;
}
