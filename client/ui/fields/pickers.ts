export { type DayTime, DayTimeField, type DayTimeFieldProps } from "./DayTimeField.tsx";
export { PlaceField, type PlaceFieldProps } from "./PlaceField.tsx";
export { type Found, type FoundSome, SearchField, type SearchFieldProps } from "./SearchField.tsx";
export { type Option, SelectField, type SelectFieldProps } from "./SelectField.tsx";
