'use strict';

const vscode = require('vscode');
const { ErrorCode, ResponseError } = require('./rpc/connection');

const SHOWN_HAZARDS = 10;

/** @param {string[]} heads */
const at = (heads) => heads.join(', ') || 'base';

/**
 * Where a run left the database, in a sentence.
 * @param {any} state
 */
function outcome(state) {
  const done = state.direction === 'downgrade' ? 'Undone' : 'Applied';
  return [
    state.applied.length ? `${done}: ${state.applied.join(', ')}.` : 'Nothing was left to do.',
    state.rolledBack.length ? `Rolled back: ${state.rolledBack.join(', ')}.` : '',
    `The database is at ${at(state.heads)}.`,
  ].filter(Boolean).join(' ');
}

/** @param {any} plan */
function planText(plan) {
  const lines = [`-- ${plan.database ?? ''}: ${at(plan.heads)} -> ${at(plan.headsAfter)}`, ...plan.hazards.map((/** @type {any} */ hazard) => `-- ${hazard.revision}: ${hazard.message}`)];
  for (const step of plan.steps) {
    lines.push('', `-- ${step.direction} ${step.revision} ${step.message}`);
    for (const statement of step.statements) lines.push(`${statement.sql};`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Whether the person agrees to a plan that would lose data.
 * @param {any} plan
 */
async function agreed(plan) {
  const hazards = plan.hazards.slice(0, SHOWN_HAZARDS).map((/** @type {any} */ hazard) => `${hazard.revision}: ${hazard.message}`);
  if (plan.hazards.length > SHOWN_HAZARDS) hazards.push(`and ${plan.hazards.length - SHOWN_HAZARDS} more`);
  const answer = await vscode.window.showWarningMessage(
    `Data would be lost in ${plan.database ?? 'the database'}.`, { modal: true, detail: hazards.join('\n') }, 'Run it', 'Show the SQL');
  if (answer === 'Show the SQL') {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sql', content: planText(plan) }));
  }
  return answer === 'Run it';
}

/** Runs on the database: a progress notification with a cancel, the question before data is lost, and how it ended. */
class Runs {
  /** @param {import('./server').Server} server */
  constructor(server) {
    this.server = server;
  }

  /**
   * @param {string} title
   * @param {{method: string, params: any} | {command: string, params: any}} run a request, or a command of the server
   * @returns {Promise<any>} the result; undefined if it did not come to an end
   */
  async start(title, run) {
    try {
      const result = await this.send(title, run);
      void vscode.window.showInformationMessage(outcome(result));
      return result;
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      if (error.data.kind === 'confirmationRequired') {
        if (!(await agreed(error.data.plan))) return undefined;
        return this.start(title, { ...run, params: { ...run.params, confirm: error.data.plan.hash } });
      }
      if (error.code === ErrorCode.requestCancelled) void vscode.window.showWarningMessage(error.message);
      else await this.complain(error);
      return undefined;
    }
  }

  /**
   * @param {string} title
   * @param {any} run
   */
  send(title, run) {
    const { connection } = this.server;
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title }, async (progress, cancellation) => {
      let percentage = 0;
      const { token, release } = connection?.progressToken((value) => {
        progress.report({ message: value.message, increment: value.percentage === undefined ? undefined : value.percentage - percentage });
        percentage = value.percentage ?? percentage;
      }) ?? { token: undefined, release() {} };
      const sent = run.command
        ? this.server.request('workspace/executeCommand', { command: run.command, arguments: [run.params], workDoneToken: token }, cancellation)
        : this.server.request(run.method, { ...run.params, workDoneToken: token }, cancellation);
      return sent.finally(release);
    });
  }

  /** @param {ResponseError} error */
  async complain(error) {
    const { uri, range, statement, detail, hint } = error.data;
    const message = [error.message, statement, detail, hint].filter(Boolean).join(' — ');
    const answer = await vscode.window.showErrorMessage(message, ...(uri ? ['Show the line'] : []));
    if (answer) await vscode.commands.executeCommand('retort.showLine', uri, range);
  }
}

module.exports = { Runs };
