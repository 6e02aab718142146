'use strict';

const SEPARATOR = '\r\n\r\n';

/** Cuts a stream of bytes into the messages of LSP's base protocol. */
class FrameDecoder {
  constructor() {
    this.pending = Buffer.alloc(0);
  }

  /**
   * @param {Buffer} data
   * @returns {any[]} the messages that are complete now
   */
  decode(data) {
    this.pending = Buffer.concat([this.pending, data]);
    const messages = [];
    for (;;) {
      const end = this.pending.indexOf(SEPARATOR);
      if (end < 0) return messages;
      const size = /content-length: *(\d+)/i.exec(this.pending.toString('latin1', 0, end));
      if (!size) throw new Error('a message of the server has no Content-Length');
      const start = end + SEPARATOR.length;
      const after = start + Number(size[1]);
      if (this.pending.length < after) return messages;
      messages.push(JSON.parse(this.pending.toString('utf8', start, after)));
      this.pending = this.pending.subarray(after);
    }
  }
}

/**
 * @param {object} message
 * @returns {Buffer}
 */
function encode(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${SEPARATOR}`), body]);
}

module.exports = { FrameDecoder, encode };
