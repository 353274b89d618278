import { expect, it } from "vitest";
import { relatedTrips } from "../../../../../../server/domain/scheduling/search/operators/relatedTrips.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { always, namesIn, ruinContext, solutionOf } from "../searchWorld.ts";

it("takes the trip that is most like the seed, not the one that is merely near its end", () => {
  // Ada rides 1→9. Bo rides 2→8: 1 minute between the pick-ups and 1 between the drop-offs, with 2 minutes of dwell
  // that both orders share. Cem rides 9→1: its pick-up is where Ada gets out, but the pick-ups are 8 minutes apart.
  const problem = problemOf(
    [trip("Ada", { from: 1, to: 9 }), trip("Bo", { from: 2, to: 8 }), trip("Cem", { from: 9, to: 1 })],
    [shift("one")],
  );
  const solution = solutionOf(problem, ["+Ada +Bo -Bo -Ada +Cem -Cem"]);
  // Chance 0.3, strength 4: 1 + floor(0.3·4) = 2 trips; the seed is Ada; rank floor(2·0.3⁸) = 0.
  const context = ruinContext(solution, always(0.3), { strength: 4 });
  relatedTrips.choose(context);
  expect(namesIn(problem, context.removed)).toEqual(["Ada", "Bo"]);
});
