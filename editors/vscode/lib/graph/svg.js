'use strict';

const { layout } = require('./layout');

const ROW = 34;
const LANE = 22;
const LEFT = 20;
const RADIUS = 6;
const BEND = ROW * 0.6;

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {{row: number, lane: number}} place */
const center = ({ row, lane }) => ({ x: LEFT + lane * LANE, y: ROW / 2 + row * ROW });

/** @param {import('./layout').Edge} edge */
function path({ from, to, lane }) {
  const start = center(from);
  const end = center(to);
  const x = LEFT + lane * LANE;
  const curve = (/** @type {{x: number, y: number}} */ one, /** @type {{x: number, y: number}} */ other) =>
    one.x === other.x ? ` L ${other.x} ${other.y}` : ` C ${one.x} ${one.y + BEND} ${other.x} ${other.y - BEND} ${other.x} ${other.y}`;
  const inLane = to.row - from.row > 1 ? [{ x, y: start.y + ROW }, { x, y: end.y - ROW }] : [];
  const stops = [start, ...inLane, end];
  return `<path class="edge" d="M ${start.x} ${start.y}${stops.slice(1).map((stop, index) => curve(stops[index], stop)).join('')}"/>`;
}

/**
 * What a revision is, in words that the picture, its labels and the tree share.
 * @param {import('../model').Model} model
 * @param {import('./layout').Node} node
 */
function marks(model, { id, revision, isMissing, isInCycle }) {
  const found = [];
  if (isMissing) found.push('missing');
  if (isInCycle) found.push('cycle');
  if (revision?.isHead) found.push('head');
  if (revision?.isMergePoint) found.push('merge');
  if (model.current?.heads.includes(id)) found.push('database');
  if (revision && model.current) found.push(model.isPending(id) ? 'pending' : 'applied');
  return found;
}

/**
 * @param {import('../model').Model} model
 * @param {import('./layout').Node} node
 * @param {number} textLeft
 */
function row(model, node, textLeft) {
  const { x, y } = center(node);
  const is = marks(model, node);
  const { revision } = node;
  const broken = node.isMissing || node.isInCycle;
  const message = revision?.message ?? 'no file has this id';
  const label = [node.id, message, ...is].join(', ');
  const shape = broken
    ? `<path class="dot" d="M ${x - 5} ${y - 5} L ${x + 5} ${y + 5} M ${x + 5} ${y - 5} L ${x - 5} ${y + 5}"/>`
    : revision?.isMergePoint
      ? `<rect class="dot" x="${x - 5.5}" y="${y - 5.5}" width="11" height="11" transform="rotate(45 ${x} ${y})"/>`
      : `<circle class="dot" cx="${x}" cy="${y}" r="${RADIUS}"/>`;
  const badges = [...is.filter((mark) => mark !== 'applied'), ...(revision?.branchLabels ?? []).map((name) => `[${name}]`),
    ...(revision?.dependencies.length ? [`needs ${revision.dependencies.join(', ')}`] : [])]
    .map((mark) => `<tspan class="badge ${/^\w+$/.test(mark) ? mark : 'label'}" dx="8">${escaped(mark === 'database' ? '◀ database' : mark)}</tspan>`).join('');
  return `<g class="row ${is.join(' ')}" role="option" id="row-${node.row}" data-revision="${escaped(node.id)}" data-uri="${escaped(revision?.uri ?? '')}" aria-label="${escaped(label)}" aria-selected="false">`
    + `<rect class="hit" x="2" y="${y - ROW / 2 + 1}" width="100%" height="${ROW - 2}" rx="4"/>${shape}`
    + `<text x="${textLeft}" y="${y + 4}"><tspan class="id">${escaped(node.id)}</tspan><tspan dx="10">${escaped(message)}</tspan>${badges}</text></g>`;
}

/**
 * The graph as SVG; colours are the theme's, by the classes of graph.css.
 * @param {import('../model').Model} model
 */
function draw(model) {
  const { nodes, edges, lanes } = layout(model.revisions);
  const textLeft = LEFT + lanes * LANE;
  return `<svg class="graph" role="listbox" aria-label="Revisions of ${escaped(model.name)}, newest first" tabindex="0" width="100%" height="${Math.max(nodes.length, 1) * ROW}">`
    + edges.map(path).join('') + nodes.map((node) => row(model, node, textLeft)).join('') + '</svg>';
}

module.exports = { draw, marks };
