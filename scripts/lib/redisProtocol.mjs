import { connect } from "node:net";

/**
 * Asks a Redis one thing before any driver is installed. Answers the raw reply (`+PONG`, `-LOADING …`) or undefined
 * when nobody answers.
 * @param {{ host: string, port: number, username?: string, password?: string }} server
 * @param {readonly string[]} command
 * @returns {Promise<string | undefined>}
 */
export function askRedis({ host, port, username, password }, command) {
  const signIn = password ? [["AUTH", ...(username ? [username] : []), password]] : [];
  const commands = [...signIn, command];
  return new Promise((resolve) => {
    let reply = "";
    const socket = connect({ host, port, timeout: 2_000 });
    /** @param {string | undefined} answer */
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => socket.write(commands.map(encode).join("")));
    socket.on("data", (chunk) => {
      reply += chunk;
      const replies = splitReplies(reply);
      const last = replies[commands.length - 1];
      if (last !== undefined) finish(last);
    });
    socket.once("error", () => finish(undefined));
    socket.once("timeout", () => finish(undefined));
    socket.once("close", () => finish(undefined));
  });
}

/** @param {readonly string[]} command */
function encode(command) {
  const words = command.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${command.length}\r\n${words.join("")}`;
}

/**
 * Whole replies only. One-line replies and arrays of texts (CONFIG GET) are all we ever get.
 * @param {string} text
 */
function splitReplies(text) {
  /** @type {string[]} */
  const replies = [];
  for (let rest = text; rest.includes("\r\n"); ) {
    const [head = ""] = rest.split("\r\n", 1);
    const lines = head.startsWith("*") ? 1 + 2 * Number(head.slice(1)) : 1;
    const parts = rest.split("\r\n");
    if (parts.length <= lines) break;
    replies.push(parts.slice(0, lines).join("\n"));
    rest = parts.slice(lines).join("\r\n");
  }
  return replies;
}
