/**
 * @typedef {{ role: string, screen: string, login: string, secret: string, name?: string }} DemoLogin
 */

const screens = [
  { role: "rider", title: "Rider", path: "/" },
  { role: "driver", title: "Driver", path: "/driver" },
  { role: "dispatcher", title: "Dispatcher", path: "/dispatch" },
  { role: "administrator", title: "Office", path: "/office" },
];

/** A rider signs in with a one-time code, so there is no secret to print beforehand. */
const codeIsIssued = "code: shown on the dispatcher's page";

/**
 * The addresses of the screens and, in the demo, who may sign in there.
 * @param {string} address
 * @param {readonly DemoLogin[]} logins
 * @returns {string[]} lines
 */
export function welcomeLines(address, logins) {
  return screens.flatMap(({ role, title, path }) => {
    const people = logins.filter((login) => login.role === role).slice(0, 2);
    const where = `  ${title.padEnd(11)} ${`${address}${path}`.padEnd(34)}`;
    if (people.length === 0) return [where.trimEnd()];
    return people.map(({ login, secret, name }, index) =>
      `${index === 0 ? where : "".padEnd(where.length)} ${login}  ${secret || codeIsIssued}${name ? `  (${name})` : ""}`.trimEnd(),
    );
  });
}

/**
 * @param {string} address
 * @returns {Promise<DemoLogin[]>} none when the server has no demo
 */
export async function listDemoLogins(address) {
  try {
    const response = await fetch(`${address}/api/demo/logins`, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return [];
    const body = /** @type {{ logins: DemoLogin[] }} */ (await response.json());
    return body.logins;
  } catch {
    return [];
  }
}
