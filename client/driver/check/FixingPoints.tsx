import { useText } from "../../ui/index.ts";

/** Where a wheelchair is held: drawn from above, the front at the top. Our own drawing. */
export function FixingPoints() {
  const { t } = useText();
  return (
    <svg className="fixings" viewBox="0 0 200 220" role="img" aria-label={t("driver.check.picture")}>
      <rect className="fixings__seat" x="65" y="75" width="70" height="75" rx="8" />
      <rect className="fixings__wheel" x="48" y="80" width="12" height="85" rx="6" />
      <rect className="fixings__wheel" x="140" y="80" width="12" height="85" rx="6" />
      <rect className="fixings__wheel" x="62" y="48" width="8" height="24" rx="4" />
      <rect className="fixings__wheel" x="130" y="48" width="8" height="24" rx="4" />
      <path className="fixings__strap" d="M70 78 L35 25 M130 78 L165 25 M70 148 L35 200 M130 148 L165 200" />
      <path className="fixings__belt" d="M62 118 L138 118 M138 84 L75 118" />
      {[
        [35, 25],
        [165, 25],
        [35, 200],
        [165, 200],
      ].map(([x, y], index) => (
        <g key={`${x} ${y}`}>
          <circle className="fixings__point" cx={x} cy={y} r="14" />
          <text className="fixings__number" x={x} y={y} textAnchor="middle" dominantBaseline="central">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
