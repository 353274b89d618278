import { Icon, type IconName } from "./Icon.tsx";

/** A picture beside words for whom words alone are hard; shown in easy reading only. */
export const Pictogram = ({ name }: { name: IconName }) => (
  <span className="pictogram">
    <Icon name={name} size={36} />
  </span>
);
