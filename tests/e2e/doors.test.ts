import sharp from "sharp";
import { expect, it } from "vitest";
import { findBarriers } from "../support/browser.ts";
import { beginRun, signInDispatcher, signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a driver says in two taps that the lift is broken, a dispatcher accepts it, and the next look at the stop shows it", async () => {
  const { page: board } = await signInDispatcher(world);
  const { row } = await beginRun(world, board);
  await row.click();
  await board.getByRole("button", { name: "Entrances: from" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add an entrance" }).click();
  await dialog.getByLabel("Name or side").fill("Third entrance");
  await dialog.getByLabel("Steps").fill("5");
  await dialog.getByLabel("Intercom code", { exact: false }).fill("12B");
  expect(await findBarriers(board)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Usual: Third entrance").waitFor();
  const picture = { create: { width: 60, height: 40, channels: 3 as const, background: "#557799" } };
  const file = { name: "door.png", mimeType: "image/png", buffer: await sharp(picture).png().toBuffer() };
  await dialog.getByLabel("Choose a picture of the entrance", { exact: false }).setInputFiles(file);
  await dialog.getByAltText("Picture of the entrance").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();

  const phone = await phoneOfDriver();
  const { page } = await signInDriver(world, { phone, hasBegun: true });
  await page.getByText("Third entrance · 5 steps · Intercom: 12B").first().waitFor();
  await page.getByAltText("Picture of the entrance").waitFor();
  await page.getByText("Something is different here").click();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Lift broken" }).click();
  await page.getByText("A dispatcher looks at it").waitFor();

  await board.getByRole("tab", { name: /^Troubles/ }).click(); // told live
  const said = board.getByRole("article", { name: /Third entrance: Lift broken/ });
  await said.waitFor();
  expect(await findBarriers(board)).toEqual([]);
  await said.getByRole("button", { name: "Accept" }).click();
  await said.waitFor({ state: "hidden" });
  await page.getByText("the lift is broken").first().waitFor(); // told live
});

/** Of the only vehicle that somebody was given. */
async function phoneOfDriver(): Promise<string> {
  const { rows } = await world.server.core.pool.query(
    "SELECT d.phone FROM stops s JOIN shifts x ON x.id = s.shift_id JOIN drivers d ON d.id = x.driver_id LIMIT 1",
  );
  return rows[0].phone;
}
