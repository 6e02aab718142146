'use strict';

const { spawn } = require('node:child_process');
const vscode = require('vscode');
const { Connection } = require('./rpc/connection');
const { capabilities } = require('./capabilities');

const RESTARTS = 4;
const RESTART_WINDOW = 3 * 60 * 1000;
const EXIT_LIMIT = 2000;

/** The server's process: started, initialized, started again when it dies, ended in order. */
class Server {
  /**
   * @param {{command(): string[], folders: () => vscode.Uri[], log: vscode.OutputChannel}} options
   */
  constructor(options) {
    this.options = options;
    this.changes = new vscode.EventEmitter();
    /** Fires when `state` changed. */
    this.onDidChangeState = this.changes.event;
    /** @type {'stopped' | 'starting' | 'running' | 'failed'} */
    this.state = 'stopped';
    this.failure = '';
    /** @type {((connection: Connection) => void)[]} */
    this.prepared = [];
    /** @type {number[]} */
    this.deaths = [];
    /** @type {any} */
    this.serverCapabilities = {};
    /** @type {Connection | undefined} */
    this.connection = undefined;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.process = undefined;
  }

  /**
   * Calls `prepare` with each new connection, before `initialize`.
   * @param {(connection: Connection) => void} prepare
   */
  onConnection(prepare) {
    this.prepared.push(prepare);
  }

  async start() {
    const [program, ...programArguments] = this.options.command();
    const folders = this.options.folders();
    this.become('starting');
    const child = spawn(program, programArguments, { stdio: ['pipe', 'pipe', 'pipe'], cwd: folders[0]?.fsPath });
    const connection = new Connection(child.stdout, child.stdin);
    this.process = child;
    this.connection = connection;
    child.stderr.on('data', (data) => this.options.log.append(String(data)));
    child.stdin.on('error', () => connection.close(new Error('Retort ended.')));
    child.on('error', (error) => this.ended(child, `${program} can't be run: ${error.message}. Put retort on the PATH, or name it in the setting retort.path.`));
    child.on('exit', (code, signal) => this.ended(child, `Retort ended unexpectedly (${signal ?? `status ${code}`}).`));
    for (const prepare of this.prepared) prepare(connection);
    try {
      const answer = await connection.request('initialize', {
        processId: process.pid,
        clientInfo: { name: 'Visual Studio Code', version: vscode.version },
        rootUri: folders[0]?.toString() ?? null,
        workspaceFolders: folders.map((uri) => ({ uri: uri.toString(), name: uri.path.split('/').pop() })),
        capabilities,
      });
      this.serverCapabilities = answer.capabilities;
      connection.notify('initialized', {});
      this.become('running');
    } catch (error) {
      if (this.process === child) this.become('failed', /** @type {Error} */ (error).message);
    }
  }

  /** Ends the process as LSP says, and by force if it does not follow. */
  async stop() {
    const { process: child, connection } = this;
    this.process = undefined;
    this.become('stopped');
    if (!child || !connection || connection.closed) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const forced = setTimeout(() => child.kill('SIGKILL'), EXIT_LIMIT);
    await connection.request('shutdown').then(() => connection.notify('exit'), () => child.kill());
    await exited;
    clearTimeout(forced);
    connection.close(new Error('Retort was stopped.'));
  }

  async restart() {
    this.deaths = [];
    await this.stop();
    await this.start();
  }

  /**
   * @param {string} method
   * @param {any} [params]
   * @param {vscode.CancellationToken} [cancellation]
   */
  request(method, params, cancellation) {
    if (!this.connection || this.state !== 'running') return Promise.reject(new Error(this.failure || 'Retort is not running.'));
    return this.connection.request(method, params, cancellation);
  }

  /**
   * @param {string} method
   * @param {any} params
   */
  notify(method, params) {
    if (this.state === 'running') this.connection?.notify(method, params);
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {string} message
   */
  ended(child, message) {
    if (this.process !== child) return;
    this.process = undefined;
    this.connection?.close(new Error(message));
    this.options.log.appendLine(message);
    const now = Date.now();
    const started = this.state === 'running';
    this.deaths = [...this.deaths.filter((death) => now - death < RESTART_WINDOW), now];
    this.become('failed', message);
    if (started && this.deaths.length <= RESTARTS) void this.start();
    else void vscode.window.showErrorMessage(message);
  }

  /**
   * @param {'stopped' | 'starting' | 'running' | 'failed'} state
   * @param {string} [failure]
   */
  become(state, failure = '') {
    this.state = state;
    this.failure = failure;
    this.changes.fire(undefined);
  }
}

module.exports = { Server };
