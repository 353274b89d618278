import type { Plan, Problem } from "../domain/scheduling/index.ts";
import type { DayTeam, RoomOptions, TeamOptions } from "./dayTeam.ts";

/** A `DayTeam` that starts when it is first asked, and again when one of its threads has ended. */
export class LazyDayTeam {
  readonly #startTeam: () => Promise<DayTeam>;
  #team: Promise<DayTeam | undefined> = Promise.resolve(undefined);
  #isClosed = false;

  constructor(startTeam: () => Promise<DayTeam>) {
    this.#startTeam = startTeam;
  }

  async build(problem: Problem, options: TeamOptions): Promise<Plan> {
    return (await this.#ready()).build(problem, options);
  }

  async improve(problem: Problem, plan: Plan, options: TeamOptions): Promise<Plan> {
    return (await this.#ready()).improve(problem, plan, options);
  }

  async makeRoom(problem: Problem, plan: Plan, options: RoomOptions): Promise<Plan | undefined> {
    return (await this.#ready()).makeRoom(problem, plan, options);
  }

  /** What is being searched for is answered with an error. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#team.catch(() => undefined))?.close();
  }

  #ready(): Promise<DayTeam> {
    const team = this.#team.then(
      (before) => (before?.isWhole ? before : this.#start(before)),
      () => this.#start(undefined),
    );
    this.#team = team;
    return team;
  }

  async #start(before: DayTeam | undefined): Promise<DayTeam> {
    if (this.#isClosed) throw new Error("the solver is closed");
    await before?.close();
    return this.#startTeam();
  }
}
