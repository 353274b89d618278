export { type Choice, ChoiceField, type ChoiceFieldProps } from "./ChoiceField.tsx";
export { TextField, type TextFieldProps } from "./TextField.tsx";
