#!/usr/bin/env node
// A client of Retort, Node's own modules only: client.mjs WORKSPACE METHOD [PARAMS]. The result goes to stdout, notifications to stderr.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export class Client {
  constructor(workspace, retort = "retort") {
    this.process = spawn(retort, ["serve", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.exited = new Promise((done) => this.process.on("exit", done));
    this.waiting = new Map();
    this.notified = () => {};
    let buffer = Buffer.alloc(0);
    this.process.stdout.on("data", (data) => {
      buffer = Buffer.concat([buffer, data]);
      for (let end; (end = buffer.indexOf("\r\n\r\n")) >= 0; ) {
        const size = Number(/content-length: *(\d+)/i.exec(buffer.toString("latin1", 0, end))[1]);
        if (buffer.length < end + 4 + size) return;
        this.receive(JSON.parse(buffer.toString("utf8", end + 4, end + 4 + size)));
        buffer = buffer.subarray(end + 4 + size);
      }
    });
    this.ready = this.call("initialize", { processId: process.pid, rootUri: pathToFileURL(resolve(workspace)).href, capabilities: {} })
      .then(() => this.send({ method: "initialized", params: {} }));
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  receive(message) {
    const waiting = message.method ? undefined : this.waiting.get(message.id);
    if (!waiting) return this.notified(message);
    this.waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(JSON.stringify(message.error, null, 2)));
    else waiting.resolve(message.result);
  }

  call(method, params = null) {
    const id = (this.lastId = (this.lastId ?? 0) + 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ id, method, params });
    });
  }

  async close() {
    await this.call("shutdown");
    this.send({ method: "exit" });
    return this.exited;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [workspace, method, params] = process.argv.slice(2);
  const client = new Client(workspace, process.env.RETORT ?? "retort");
  client.notified = (message) => console.error(JSON.stringify(message));
  await client.ready;
  console.log(JSON.stringify(await client.call(method, JSON.parse(params ?? "{}")), null, 2));
  process.exitCode = await client.close();
}
