import { describe, expect, it } from "vitest";
import { findRegion, listRegions, type RegionFolders } from "../../../server/regions/index.ts";

/** Two folders with an `index.ts`, `tiny` and `misnamed`, and one with data alone. */
const folders: RegionFolders = {
  where: new URL("./folders/", import.meta.url),
  open: (name) => import(`./folders/${name}/index.ts`),
};

describe("a region", () => {
  it("is whatever folder has an index.ts", async () => {
    expect(await listRegions(folders)).toEqual(["misnamed", "tiny"]);
    expect(await listRegions()).toEqual(["kyzylorda"]);
  });

  it("is found by the name of its folder", async () => {
    const { pack, people } = await findRegion("tiny", folders);
    expect(pack).toMatchObject({ id: "tiny", timeZone: "Asia/Almaty", name: { en: "Tiny" } });
    expect(people).toBeUndefined();
  });

  it("need not be named where it is the only one", async () => {
    expect((await findRegion()).pack.id).toBe("kyzylorda");
  });

  it("must be named where there are several, by a name that there is", async () => {
    await expect(findRegion(undefined, folders)).rejects.toThrow(
      "REGION does not say which region; there are: misnamed, tiny",
    );
    for (const name of ["atyrau", "../tiny", "data", ""])
      await expect(findRegion(name, folders)).rejects.toThrow("there are: misnamed, tiny");
  });

  it("carries the id of its folder, by which everything of it is kept", async () => {
    await expect(findRegion("misnamed", folders)).rejects.toThrow(
      "misnamed does not hold a region of that id",
    );
  });
});
