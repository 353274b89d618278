/** The few pictures of the product, drawn on a 24-unit grid. Always beside words, so hidden from screen readers. */
const paths = {
  vehicle:
    "M3 16V8a2 2 0 0 1 2-2h8l5 5h1a2 2 0 0 1 2 2v3h-2M9 16h6M7 18.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm10 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 6v5h6",
  pin: "M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  flag: "M6 21V4h11l-2 4 2 4H6",
  phone:
    "M6.5 3h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.2 2 2 0 0 1 6.5 3Z",
  chair: "M10 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM10 8v6h6l2.5 5M10 11h5M8.5 11.5a5 5 0 1 0 6 6.5",
  walker: "M10 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM10 8v6l-2 7M10 13l3 3v5M10 9.5l4 2.5h3v9M15 16h2",
  person: "M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM5 21v-3a7 7 0 0 1 14 0v3",
  people:
    "M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 20v-2a6.5 6.5 0 0 1 13 0v2M16 3.5a3 3 0 0 1 0 5.5M18 13.5a6.5 6.5 0 0 1 3.5 5.5v1",
  help: "M3 12l4-4h3l2 2 2-2h3l4 4-6 6-3 2-3-2-6-6Z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2",
  check: "M4.5 12.5 10 18 19.5 7",
  cross: "M6 6l12 12M18 6 6 18",
  alert: "M12 3 2.5 20h19L12 3Zm0 7v4.5M12 17.5v.01",
  repeat: "M4 12a8 8 0 0 1 14-5.2L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.2L4 15M4 20v-5h5",
  route:
    "M6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 17.5H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.5",
  map: "M9 4 3 6.5v13L9 17l6 3 6-2.5v-13L15 7 9 4Zm0 0v13M15 7v13",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4v-9Z",
  back: "M14.5 5.5 8 12l6.5 6.5",
  next: "M9.5 5.5 16 12l-6.5 6.5",
  chevron: "M6 9.5l6 6 6-6",
  note: "M6 3h9l4 4v14H6V3Zm3 8h7M9 15h7M9 7h3",
  signal: "M5 12a9 9 0 0 1 14 0M8 15a5 5 0 0 1 8 0M12 19v.01",
  play: "M7 4v16l13-8L7 4Z",
  pause: "M8 4v16M16 4v16",
  timelines: "M4 5v14M7 8h7M10 12h8M8 16h5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l5 5",
  plus: "M12 5v14M5 12h14",
} as const;

export type IconName = keyof typeof paths;

/** `size` in pixels at the usual text size; it grows with the text. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
