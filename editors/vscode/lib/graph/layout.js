'use strict';

/**
 * @typedef {import('../model').Revision} Revision
 * @typedef {{id: string, revision?: Revision, row: number, lane: number, isMissing: boolean, isInCycle: boolean}} Node
 * @typedef {{from: Node, to: Node, lane: number}} Edge
 */

/**
 * Children before parents, one line of history after the other. Revisions of a cycle come last, then the parents that no file has.
 * @param {Revision[]} revisions
 */
function order(revisions) {
  const byId = new Map(revisions.map((revision) => [revision.revision, revision]));
  /** @type {Map<string, number>} */
  const children = new Map(revisions.map(({ revision }) => [revision, 0]));
  for (const parent of revisions.flatMap(({ downRevisions }) => downRevisions)) children.set(parent, (children.get(parent) ?? 0) + 1);

  const ready = revisions.filter(({ revision }) => children.get(revision) === 0);
  const done = new Set();
  /** @type {{id: string, revision?: Revision, parents: string[], isMissing: boolean, isInCycle: boolean}[]} */
  const rows = [];
  for (let revision = ready.pop(); revision; revision = ready.pop()) {
    done.add(revision.revision);
    rows.push({ id: revision.revision, revision, parents: revision.downRevisions, isMissing: false, isInCycle: false });
    for (const parent of revision.downRevisions) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      const found = byId.get(parent);
      if (left === 0 && found) ready.push(found);
    }
  }
  for (const revision of revisions) {
    if (!done.has(revision.revision)) rows.push({ id: revision.revision, revision, parents: [], isMissing: false, isInCycle: true });
  }
  for (const id of children.keys()) {
    if (!byId.has(id)) rows.push({ id, parents: [], isMissing: true, isInCycle: false });
  }
  return rows;
}

/**
 * Gives each revision a row, newest first, and a lane; each edge runs in the lane where its parent is awaited.
 * @param {Revision[]} revisions
 * @returns {{nodes: Node[], edges: Edge[], lanes: number}}
 */
function layout(revisions) {
  /** @type {({from: Node, parent: string} | undefined)[]} */
  const lanes = [];
  const free = () => {
    const lane = lanes.findIndex((awaited) => !awaited);
    return lane < 0 ? lanes.length : lane;
  };
  /** @type {Node[]} */
  const nodes = [];
  /** @type {Edge[]} */
  const edges = [];
  let width = 0;
  for (const { id, revision, parents, isMissing, isInCycle } of order(revisions)) {
    const awaiting = [...lanes.keys()].filter((lane) => lanes[lane]?.parent === id);
    const node = { id, revision, row: nodes.length, lane: awaiting[0] ?? free(), isMissing, isInCycle };
    nodes.push(node);
    for (const lane of awaiting) {
      edges.push({ from: /** @type {{from: Node}} */ (lanes[lane]).from, to: node, lane });
      lanes[lane] = undefined;
    }
    parents.forEach((parent, index) => {
      lanes[index === 0 ? node.lane : free()] = { from: node, parent };
    });
    width = Math.max(width, node.lane + 1, lanes.length);
  }
  return { nodes, edges, lanes: width };
}

module.exports = { layout };
