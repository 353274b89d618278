export { CheckList, type CheckListProps } from "./CheckList.tsx";
export { type Choice, ChoiceField, type ChoiceFieldProps } from "./ChoiceField.tsx";
export { TextField, type TextFieldProps } from "./TextField.tsx";
