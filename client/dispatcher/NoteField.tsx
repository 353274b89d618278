import { TextField } from "../ui/fields/index.ts";

interface NoteFieldProps {
  readonly label: string;
  readonly lines?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A dispatcher's own words, as long as the service keeps them. */
export const NoteField = ({ lines = 2, ...props }: NoteFieldProps) => (
  <TextField {...props} lines={lines} maxLength={300} isRequired />
);
