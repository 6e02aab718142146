'use strict';

const { FrameDecoder, encode } = require('./framing');

const ErrorCode = { methodNotFound: -32601, internalError: -32603, requestCancelled: -32800, requestFailed: -32803 };

/** An error response. */
class ResponseError extends Error {
  /** @param {{code: number, message: string, data?: any}} error */
  constructor(error) {
    super(error.message);
    this.code = error.code;
    this.data = error.data ?? {};
  }
}

/** JSON-RPC over a pair of streams: requests and notifications in both directions, cancellation, progress. */
class Connection {
  /**
   * @param {NodeJS.ReadableStream} input
   * @param {NodeJS.WritableStream} output
   */
  constructor(input, output) {
    this.output = output;
    this.lastId = 0;
    this.lastToken = 0;
    /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
    this.waiting = new Map();
    /** @type {Map<string, (params: any) => any>} */
    this.handlers = new Map();
    /** @type {Map<string | number, (value: any) => void>} */
    this.progress = new Map();
    this.closed = false;
    const decoder = new FrameDecoder();
    input.on('data', (data) => {
      try {
        for (const message of decoder.decode(data)) this.receive(message);
      } catch (error) {
        this.close(/** @type {Error} */ (error));
      }
    });
    this.on('$/progress', ({ token, value }) => this.progress.get(token)?.(value));
  }

  /**
   * Takes a method's requests or notifications; what it returns answers a request.
   * @param {string} method
   * @param {(params: any) => any} handler
   */
  on(method, handler) {
    this.handlers.set(method, handler);
  }

  /**
   * @param {string} method
   * @param {any} [params]
   */
  notify(method, params) {
    this.send({ method, params });
  }

  /**
   * Rejects with a ResponseError, or with an Error when the connection ends first.
   * @param {string} method
   * @param {any} [params]
   * @param {{isCancellationRequested: boolean, onCancellationRequested(listener: () => void): {dispose(): void}}} [cancellation]
   * @returns {Promise<any>}
   */
  request(method, params, cancellation) {
    if (this.closed) return Promise.reject(new Error('Retort is not running.'));
    const id = ++this.lastId;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.send({ id, method, params });
    if (!cancellation) return answer;
    const cancel = () => this.notify('$/cancelRequest', { id });
    if (cancellation.isCancellationRequested) cancel();
    const listening = cancellation.onCancellationRequested(cancel);
    return answer.finally(() => listening.dispose());
  }

  /**
   * A token for `workDoneToken`; `report` gets the values of its progress until the token is released.
   * @param {(value: any) => void} report
   */
  progressToken(report) {
    const token = `vscode-${++this.lastToken}`;
    this.progress.set(token, report);
    return { token, release: () => this.progress.delete(token) };
  }

  /** @param {Error} reason what the requests that wait are told */
  close(reason) {
    this.closed = true;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  /** @param {object} message */
  send(message) {
    if (!this.closed) this.output.write(encode(message));
  }

  /** @param {any} message */
  receive(message) {
    if (message.method !== undefined) {
      void this.handle(message);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new ResponseError(message.error));
    else waiting?.resolve(message.result);
  }

  /** @param {{id?: number | string, method: string, params: any}} message */
  async handle({ id, method, params }) {
    const handler = this.handlers.get(method);
    if (id === undefined) {
      await handler?.(params);
    } else if (!handler) {
      this.send({ id, error: { code: ErrorCode.methodNotFound, message: `${method} is not known here` } });
    } else {
      try {
        this.send({ id, result: (await handler(params)) ?? null });
      } catch (error) {
        this.send({ id, error: { code: ErrorCode.internalError, message: String(error) } });
      }
    }
  }
}

module.exports = { Connection, ResponseError, ErrorCode };
