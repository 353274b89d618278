import { Fragment, type ReactNode } from "react";
import { Button } from "../../ui/index.ts";

/** One part among others of its kind, as its fields see it. */
export interface PartProps<Part> {
  readonly number: number;
  readonly part: Part;
  readonly onChange: (change: Partial<Part>) => void;
  readonly onRemove: () => void;
}

interface PartListProps<Part> {
  readonly title: string;
  readonly addLabel: string;
  readonly parts: readonly Part[];
  readonly makeEmpty: () => Part;
  readonly onChange: (parts: Part[]) => void;
  readonly show: (props: PartProps<Part>) => ReactNode;
}

/** Boxes of which a record has any number: each is changed and taken away alone, an empty one comes at the end. */
export function PartList<Part extends { readonly key: string | number }>(props: PartListProps<Part>) {
  const { title, addLabel, parts, makeEmpty, onChange, show } = props;
  return (
    <section className="stack">
      <h2>{title}</h2>
      {parts.map((part, index) => (
        <Fragment key={part.key}>
          {show({
            number: index + 1,
            part,
            onChange: (change) =>
              onChange(parts.map((each) => (each === part ? { ...part, ...change } : each))),
            onRemove: () => onChange(parts.filter((each) => each !== part)),
          })}
        </Fragment>
      ))}
      <div>
        <Button onPress={() => onChange([...parts, makeEmpty()])}>{addLabel}</Button>
      </div>
    </section>
  );
}
