import { LaunchFailure } from "./launchFailure.mjs";

export const usage = `Usage: npm start [-- flags]

  --port N    serve on port N (default 3000, or PORT)
  --reset     delete the local data and begin anew
  --no-demo   no simulated day: no demo riders, drivers or logins
  --help      this text

Environment: DATABASE_URL and REDIS_URL use existing servers instead of local ones; HOST (default 127.0.0.1)
is the address to listen on.`;

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} help
 * @property {boolean} reset
 * @property {boolean} demo
 * @property {number} port
 */

/**
 * @param {readonly string[]} flags
 * @param {NodeJS.ProcessEnv} environment
 * @returns {LaunchOptions}
 */
export function parseOptions(flags, environment = {}) {
  const options = {
    help: false,
    reset: false,
    demo: true,
    port: portNumber(environment.PORT ?? "3000", "PORT"),
  };
  const rest = [...flags];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    const [name, value] = flag.split("=", 2);
    if (name === "--help" || name === "-h") options.help = true;
    else if (name === "--reset" && value === undefined) options.reset = true;
    else if (name === "--no-demo" && value === undefined) options.demo = false;
    else if (name === "--port") options.port = portNumber(value ?? rest.shift(), "--port");
    else throw new LaunchFailure(`Unknown flag ${flag}.\n\n${usage}`);
  }
  return options;
}

/**
 * @param {string | undefined} text
 * @param {string} source
 */
function portNumber(text, source) {
  const port = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new LaunchFailure(
    `${source} needs a port number from 1 to 65535${text === undefined ? "" : `, not "${text}"`}.`,
  );
}
