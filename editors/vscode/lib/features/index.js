'use strict';

const { selector } = require('../documents');
const reading = require('./reading');
const writing = require('./writing');
const inline = require('./inline');

const features = { ...reading, ...writing, ...inline.features };

/** Registers with VS Code what the running server offers, and takes it back when the server ends. */
class Features {
  /** @param {import('../server').Server} server */
  constructor(server) {
    this.server = server;
    /** @type {{dispose(): void}[]} */
    this.registered = [];
    server.onConnection(inline.listen);
    this.listening = server.onDidChangeState(() => this.serverChanged());
  }

  serverChanged() {
    this.withdraw();
    if (this.server.state !== 'running') return;
    for (const [capability, register] of Object.entries(features)) {
      const options = this.server.serverCapabilities[capability];
      if (options) this.registered.push(register(this.server, selector, options === true ? {} : options));
    }
  }

  withdraw() {
    this.registered.forEach((registration) => registration.dispose());
    this.registered = [];
  }

  dispose() {
    this.withdraw();
    this.listening.dispose();
  }
}

module.exports = { Features };
