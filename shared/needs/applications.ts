/** What the office asks of applications, in the order in which screens offer it. Without a schema, so that screens carry none. */

/** How one came in: by the public page, at the office's desk, or from a program with a key, such as a mobile group's. */
export const applicationWays = ["web", "desk", "key"] as const;
export type ApplicationWay = (typeof applicationWays)[number];

export const applicationStates = ["open", "granted", "refused"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Papers that are looked at and given back: the commission's conclusion (form 035-1/у), the certificate of disability, who it is. */
export const paperKinds = ["conclusion", "certificate", "identity"] as const;
export type PaperKind = (typeof paperKinds)[number];

export const refusalReasons = [
  "notEntitled",
  "papersMissing",
  "papersExpired",
  "otherRegion",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why two records may be one person's. */
export const duplicateSigns = ["name", "born", "iin", "phone", "home"] as const;
export type DuplicateSign = (typeof duplicateSigns)[number];
