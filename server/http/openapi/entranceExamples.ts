import { placeNameExamples } from "./placeNameExamples.ts";

/** Bodies of the calls about places and their entrances. */
export const entranceExamples = {
  ...placeNameExamples,
  saveEntrance: {
    id: "4e0e6a52-6f0a-4b8e-9d0b-2f3c5a7d9e10" as never,
    name: "Third entrance, from the yard",
    ...{ steps: 5, ramp: false, lift: "works" as const, code: "12B", dog: false },
    stopsAt: { lat: 44.8431, lon: 65.5042 },
    notes: "The door is behind the shop",
    ...{ isUsual: true, isClosed: false },
  },
  decideCorrection: { outcome: "accepted" as const },
  correctEntrance: { correctionId: "7c4f1f0e-8f0f-4a54-9c1b-2f6a1c0d9e12", what: "liftBroken" as const },
};
