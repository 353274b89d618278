interface MeaningsProps {
  readonly title: string;
  readonly meanings: readonly { readonly name: string; readonly means: string }[];
}

/** In words, for who reads a figure the first time. */
export function Meanings({ title, meanings }: MeaningsProps) {
  return (
    <details>
      <summary>{title}</summary>
      <dl className="facts">
        {meanings.map(({ name, means }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
