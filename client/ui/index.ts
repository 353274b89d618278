export { ApproximateMark } from "./ApproximateMark.tsx";
export { Button, ButtonLink, type ButtonLinkProps, type ButtonProps } from "./Button.tsx";
export { doorName, doorWords } from "./doorWords.ts";
export { EmptyState, ErrorState, Loading } from "./feedback/Blank.tsx";
export { Badge, Callout, type Tone } from "./feedback/Callout.tsx";
export { ErrorSummary, type FormProblem } from "./feedback/ErrorSummary.tsx";
export { useErrorText } from "./feedback/errorText.ts";
export { StatusBadge } from "./feedback/StatusBadge.tsx";
export { useHush, useSay } from "./feedback/Toaster.tsx";
export { Icon, type IconName } from "./Icon.tsx";
export type { Formats } from "./i18n/dates.ts";
export { type Texts, useText } from "./i18n/TextProvider.tsx";
export type { Translate } from "./i18n/translate.ts";
export { dayAfter, instantAt, isoAt, serviceTime, type WallTime, wallTime } from "./i18n/zone.ts";
export { BackLink } from "./layout/BackLink.tsx";
export { PageShell, type PageShellProps } from "./layout/PageShell.tsx";
export { ViewTitle } from "./layout/ViewTitle.tsx";
export { lazyPart } from "./lazyPart.tsx";
export { PlaceLabel } from "./PlaceLabel.tsx";
export { type NamedPlace, placeText } from "./placeText.ts";
export { type Rows, useRows } from "./rows.ts";
export { startPage } from "./startPage.tsx";
// Heavier pieces have doors of their own, so that a first screen does not carry them:
// ./fields/index.ts (text, choice), ./fields/pickers.ts (select, search, place, day and time), ./feedback/Dialog.tsx.
