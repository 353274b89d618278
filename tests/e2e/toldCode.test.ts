import { expect, it } from "vitest";
import { openScreen } from "../support/browser.ts";
import { choosePlaceByKeyboard, demoRider, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a rider for whom no code comes calls, and comes in with the one that the dispatcher tells", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const caller = demoRider(world.server, 2);
  await board.getByRole("button", { name: "New request for a caller" }).click();
  await choosePlaceByKeyboard(board, "Find the passenger by name or phone", caller.phone);
  await board.getByText("The passenger cannot sign in?").click();
  await board.getByRole("button", { name: "Make a sign-in code" }).click();
  const told = await board.getByText(/^\d{4} \d{4}$/).innerText();

  const { page: phone, problems: others } = await openScreen(world, { width: 375, height: 800 });
  await phone.goto("/");
  await phone.getByLabel("Phone number").fill(caller.phone);
  await phone.getByRole("button", { name: "I have a code" }).click();
  await phone.getByLabel("Code", { exact: true }).fill(told); // as it was read out, with its space
  await phone.getByRole("button", { name: "Sign in" }).click();
  await phone.getByRole("heading", { name: /^Hello/ }).waitFor();
  expect([...problems, ...others]).toEqual([]);
});
