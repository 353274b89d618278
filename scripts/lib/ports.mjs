import { connect, createServer } from "node:net";
import { errorCode, LaunchFailure } from "./launchFailure.mjs";

/**
 * Fails in one line when we could not listen there.
 * @param {number} port
 * @param {string} host
 */
export async function assertPortFree(port, host) {
  const refusal = await tryListening(port, host);
  if (refusal === undefined) return;
  if (refusal === "EADDRINUSE") {
    throw new LaunchFailure(
      `Port ${port} is in use by another program: stop that, or choose another port, e.g. npm start -- --port ${port + 1}`,
    );
  }
  if (refusal === "EACCES") {
    throw new LaunchFailure(
      `No right to open port ${port}: choose one above 1023, e.g. npm start -- --port 3000`,
    );
  }
  throw new LaunchFailure(`Cannot listen on ${host}:${port} (${refusal}): choose another --port or HOST.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error code, undefined when it went well
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(errorCode(error) ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * A free port on this machine only; the wanted one if it is free.
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
export async function findFreePort(wanted) {
  if (wanted !== undefined && (await tryListening(wanted, "127.0.0.1")) === undefined) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>} whether somebody accepts connections there
 */
export function isAnswering(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    /** @param {boolean} answer */
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
    socket.once("timeout", () => finish(false));
  });
}
