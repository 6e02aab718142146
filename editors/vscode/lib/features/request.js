'use strict';

const { uriToServer } = require('../convert');

/** @param {any} document */
const identifier = (document) => ({ textDocument: { uri: uriToServer(document.uri) } });

/**
 * Asks for something at a place; null where the server can't say.
 * @param {import('../server').Server} server
 * @param {string} method
 * @param {any} document
 * @param {any} position
 * @param {any} cancellation
 * @param {object} [more]
 */
function at(server, method, document, position, cancellation, more) {
  return ask(server, method, { ...identifier(document), position: { line: position.line, character: position.character }, ...more }, cancellation);
}

/**
 * @param {import('../server').Server} server
 * @param {string} method
 * @param {any} params
 * @param {any} cancellation
 */
async function ask(server, method, params, cancellation) {
  try {
    return await server.request(method, params, cancellation);
  } catch (error) {
    if (cancellation?.isCancellationRequested) return null;
    throw error;
  }
}

module.exports = { identifier, at, ask };
