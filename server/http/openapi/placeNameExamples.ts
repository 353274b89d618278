/** Bodies of the calls about the region's own addresses. */
export const placeNameExamples = {
  checkPlace: { point: { lat: 44.8441, lon: 65.5012 }, label: "Желтоқсан көшесі, 12" },
  correctHouse: { point: { lat: 44.8441, lon: 65.5012 } },
  mergeHouse: { into: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a22" as never },
  addPlaceName: {
    id: "7c4f1f0e-8f0f-4a54-9c1b-2f6a1c0d9e13",
    name: "The old bakery",
    of: { kind: "point" as const, point: { lat: 44.8441, lon: 65.5012 }, isArea: false },
  },
};
