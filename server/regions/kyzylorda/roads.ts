import { type LatLng, meters } from "../../../shared/geo/index.ts";
import type { CorridorLeg, Overview, RoadKnowledge } from "../model.ts";
import { settlementPoint } from "./settlements.ts";

const guess = (note: string) => ({ unverified: true, note }) as const;
const at = (lat: number, lon: number): LatLng => ({ lat, lon });

const leg = (kilometers: number, through: LatLng[], note: string): CorridorLeg => ({
  through,
  length: meters(kilometers * 1000),
  ...guess(note),
});

const publishedWest =
  "Part of the published ~470 km to Aral and ~250 km to Baikonur; the share of this leg is inferred from straight lines";
const publishedEast =
  "The published road to Shieli is a little over 120 km; the share of this leg is inferred";

/** The main roads beyond the drawn streets, through settlements in order. Straight pieces, never to be shown as surveyed. */
const corridor: readonly CorridorLeg[] = [
  leg(
    44,
    [
      settlementPoint("kyzylorda-kyzylzharma"),
      settlementPoint("kyzylorda-talsuat"),
      settlementPoint("syrdarya-a-tokmaganbetov"),
      settlementPoint("syrdarya-terenozek"),
    ],
    publishedWest,
  ),
  leg(26, [settlementPoint("syrdarya-terenozek"), settlementPoint("zhalagash-zhalagash")], publishedWest),
  leg(
    78,
    [
      settlementPoint("zhalagash-zhalagash"),
      settlementPoint("zhalagash-karaketken"),
      settlementPoint("karmakshy-abyla"),
      settlementPoint("karmakshy-zhosaly"),
    ],
    publishedWest,
  ),
  leg(
    75,
    [
      settlementPoint("karmakshy-zhosaly"),
      settlementPoint("karmakshy-torebay-bi"),
      settlementPoint("karmakshy-toretam"),
    ],
    publishedWest,
  ),
  leg(
    108,
    [
      settlementPoint("karmakshy-toretam"),
      settlementPoint("kazaly-baykozha"),
      settlementPoint("kazaly-maylybas"),
      settlementPoint("kazaly-aiteke-bi"),
    ],
    publishedWest,
  ),
  leg(
    128,
    [
      settlementPoint("kazaly-aiteke-bi"),
      settlementPoint("aral-kamystybas"),
      settlementPoint("aral-aralkum"),
      settlementPoint("aral-aral"),
    ],
    publishedWest,
  ),
  leg(56, [settlementPoint("aral-aral"), settlementPoint("aral-saksaulsk")], "Straight line × 1.13"),
  leg(12, [settlementPoint("kazaly-aiteke-bi"), settlementPoint("kazaly-kazaly")], "Straight line × 1.2"),
  leg(
    104,
    [
      at(44.7734, 65.7638),
      settlementPoint("shieli-sulutyube"),
      settlementPoint("shieli-tartogay"),
      settlementPoint("shieli-bala-bi"),
      settlementPoint("shieli-shieli"),
    ],
    publishedEast,
  ),
  leg(
    56,
    [
      settlementPoint("shieli-shieli"),
      settlementPoint("zhanakorgan-tomenaryk"),
      settlementPoint("zhanakorgan-zhanakorgan"),
    ],
    "Straight line × 1.12; with ~105 km more it agrees with the published 290–300 km from Kyzylorda to Turkistan",
  ),
  leg(2.5, [at(44.899, 64.9904), settlementPoint("syrdarya-shagan")], "From the end of the drawn highway"),
];

export const roads: RoadKnowledge = {
  classSpeed: {
    value: {
      trunk: 80,
      primary: 50,
      secondary: 45,
      tertiary: 38,
      unclassified: 32,
      residential: 26,
      service: 15,
    },
    ...guess("Usual free-flow speeds including stops at crossings; nothing was measured in Kyzylorda"),
  },
  detour: {
    value: 1.3,
    ...guess(
      "Roads of the region are near 1.1 to 1.3 times the straight line; far banks can be much farther",
    ),
  },
  undrawn: { value: { slowMeters: meters(3000), slowSpeed: 28, openSpeed: 60 }, ...guess("Not measured") },
  gaps: {
    value: { reach: meters(400), longestDetour: 2.5 },
    ...guess("The street survey is partial: where neighbors have no drawn way, a street is assumed"),
  },
  citySpeedByHour: {
    value: [
      1, 1, 1, 1, 1, 1, 0.97, 0.85, 0.66, 0.74, 0.84, 0.84, 0.8, 0.78, 0.82, 0.84, 0.82, 0.74, 0.64, 0.74,
      0.88, 0.95, 1, 1,
    ],
    ...guess("A usual shape with peaks at 8 and 18; nothing was measured in Kyzylorda"),
  },
  corridorSpeed: { value: 80, ...guess("Below the limit of the highway, with places on the way") },
  corridor,
  bridges: [
    {
      id: "syrdarya-west",
      name: {
        kk: "Сырдария көпірі",
        ru: "Мост через Сырдарью",
        en: "Bridge over the Syr Darya",
      },
      at: at(44.8338, 65.472),
      meters: 350,
      ...guess(
        "No bridge is drawn in the survey: this is where a straight link stands for the way to the far bank",
      ),
    },
  ],
};

/** Drawn by hand between places whose bank is known; bends are left out. */
export const river: Overview = {
  name: { kk: "Сырдария", ru: "Сырдарья", en: "Syr Darya" },
  lines: [
    [
      [67.55, 43.42],
      [67.45, 43.6],
      [67.33, 43.74],
      [67.21, 43.85],
      [67.12, 43.94],
      [67.02, 43.99],
      [66.9, 43.99],
      [66.75, 43.96],
      [66.62, 43.99],
      [66.52, 44.09],
      [66.42, 44.2],
      [66.33, 44.3],
      [66.24, 44.4],
      [66.1, 44.46],
      [65.95, 44.52],
      [65.91, 44.62],
      [65.82, 44.69],
      [65.78, 44.735],
      [65.66, 44.748],
      [65.583, 44.7602],
      [65.55, 44.757],
      [65.522, 44.768],
      [65.509, 44.78],
      [65.499, 44.789],
      [65.496, 44.803],
      [65.494, 44.817],
      [65.487, 44.826],
      [65.468, 44.832],
      [65.453, 44.846],
      [65.438, 44.863],
      [65.422, 44.876],
      [65.398, 44.89],
      [65.38, 44.905],
      [65.34, 44.935],
      [65.3, 44.98],
      [65.13, 44.99],
      [65, 45.01],
      [64.85, 44.98],
      [64.77, 45.02],
      [64.6, 45.06],
      [64.5, 45.09],
      [64.4, 45.16],
      [64.33, 45.26],
      [64.22, 45.33],
      [64.18, 45.42],
      [64.06, 45.465],
      [63.9, 45.5],
      [63.89, 45.61],
      [63.75, 45.72],
      [63.45, 45.68],
      [63.3, 45.615],
      [63.12, 45.63],
      [62.95, 45.72],
      [62.77, 45.69],
      [62.62, 45.79],
      [62.45, 45.77],
      [62.3, 45.75],
      [62.12, 45.745],
      [61.95, 45.67],
      [61.72, 45.76],
      [61.73, 45.89],
      [61.83, 45.96],
      [61.7, 46.05],
      [61.45, 46.1],
      [61.2, 46.035],
      [61, 46.1],
    ],
  ],
  ...guess("Overview line for orientation only"),
};
