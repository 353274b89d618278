export { type DayTime, DayTimeField, type DayTimeFieldProps } from "./DayTimeField.tsx";
export type { Found, FoundSome } from "./found.ts";
export { PlaceField, type PlaceFieldProps } from "./PlaceField.tsx";
export { SearchField, type SearchFieldProps } from "./SearchField.tsx";
export { type Option, SelectField, type SelectFieldProps } from "./SelectField.tsx";
