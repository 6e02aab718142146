'use strict';

// A server that can't be started.
const assert = require('node:assert/strict');
const { test } = require('node:test');
const { activate, until } = require('./harness');

for (const [path, message] of [
  ['/nonexistent/retort', /can't be run.*setting retort\.path/],
  ['/bin/false', /ended unexpectedly \(status 1\)/],
]) {
  test(`${path}: one message, and a status that restarts`, async () => {
    const { person, api, end } = await activate({ path });
    person.messages.length = 0;
    await api.server.restart();
    await until('the message', () => person.messages.some((told) => message.test(told.message)));
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(person.messages.length, 1);
    assert.equal(api.server.state, 'failed');
    assert.equal(person.statusBar.at(-1).command, 'retort.restart');
    await assert.rejects(api.server.request('migration/heads', {}));
    await end();
  });
}
