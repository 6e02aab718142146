'use strict';

const vscode = require('vscode');

/**
 * @typedef {object} Revision
 * @property {string} revision
 * @property {string[]} downRevisions
 * @property {string[]} dependencies
 * @property {string[]} branchLabels
 * @property {string} message
 * @property {string} uri
 * @property {boolean} isHead
 * @property {boolean} isMergePoint
 * @property {string} [createDate]
 */

/** What is known of one workspace of migrations; tree, graph and status bar show it. */
class Model {
  /**
   * @param {import('./server').Server} server
   * @param {vscode.Uri} folder
   */
  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
    /** @type {Revision[]} */
    this.revisions = [];
    /** @type {any[]} */
    this.problems = [];
    /** Where the database stands, if it was read. @type {{database: string, heads: string[], pending: string[], unknown: string[]} | undefined} */
    this.current = undefined;
    this.error = '';
    this.databaseError = '';
    this.isAsked = false;
    /** @type {string | null} */
    this.dialect = null;
    /** @type {string | null} */
    this.url = null;
    this.changes = new vscode.EventEmitter();
    this.onDidChange = this.changes.event;
    this.lastRefresh = Promise.resolve();
  }

  get name() {
    return this.folder.path.split('/').pop() ?? '';
  }

  /** The database's name for people: its file, or its name on the server. */
  get databaseName() {
    const url = this.current?.database ?? this.url;
    return url?.replace(/\?.*$/, '').split('/').pop() ?? '';
  }

  /**
   * The params of a request about this workspace.
   * @template T
   * @param {T} [params]
   * @returns {T & {workspace: string}}
   */
  params(params) {
    return /** @type {T & {workspace: string}} */ ({ workspace: this.folder.toString(), ...params });
  }

  /**
   * Reads the workspace anew, one reading after another.
   * @param {boolean} [ask] reads the database too, whatever it is, now and from now on
   */
  refresh(ask = false) {
    this.isAsked ||= ask;
    this.lastRefresh = this.lastRefresh.then(() => this.read());
    return this.lastRefresh;
  }

  async read() {
    try {
      const workspace = await this.server.request('migration/workspace', this.params());
      this.problems = workspace.problems;
      this.dialect = workspace.dialect;
      this.url = workspace.databaseURL;
      this.revisions = (await this.server.request('migration/revisions', this.params())).revisions;
      this.error = '';
      await this.readDatabase();
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
      this.current = undefined;
    }
    this.changes.fire(undefined);
  }

  async readDatabase() {
    this.current = undefined;
    this.databaseError = '';
    if (!this.mayAsk()) return;
    try {
      this.current = await this.server.request('migration/current', this.params());
    } catch (error) {
      this.databaseError = /** @type {Error} */ (error).message;
    }
  }

  mayAsk() {
    const when = /** @type {string} */ (vscode.workspace.getConfiguration('retort', this.folder).get('appliedState', 'onRequest'));
    return when === 'always' || (when === 'onRequest' && (this.isAsked || this.dialect === 'sqlite'));
  }

  /** @param {string} revision */
  isPending(revision) {
    return this.current?.pending.includes(revision) ?? false;
  }

  /**
   * Whether the database is known to have it.
   * @param {string} revision
   */
  isApplied(revision) {
    return this.current !== undefined && !this.isPending(revision);
  }

  /** @param {vscode.Uri} uri */
  revisionOf(uri) {
    return this.revisions.find((revision) => vscode.Uri.parse(revision.uri).fsPath === uri.fsPath);
  }

  /** One line about the database: `a1b2c3d4e5f6 - 3 pending`. */
  get standing() {
    if (this.error) return this.error;
    if (this.databaseError) return 'not reached';
    if (!this.current) return 'not read';
    const heads = this.current.heads.join(', ') || 'base';
    if (this.current.unknown.length) return `${heads} - unknown here: ${this.current.unknown.join(', ')}`;
    return `${heads} - ${this.current.pending.length ? `${this.current.pending.length} pending` : 'up to date'}`;
  }
}

module.exports = { Model };
