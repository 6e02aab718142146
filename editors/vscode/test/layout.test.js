'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { layout } = require('../lib/graph/layout');

/** `a: b c` is the revision a with the parents b and c. */
const revisions = (text) => text.trim().split('\n').map((line) => {
  const [revision, parents] = line.trim().split(':');
  return { revision, downRevisions: parents.trim().split(/\s+/).filter(Boolean) };
});
const drawn = (text) => layout(revisions(text)).nodes.map(({ id, lane, isMissing, isInCycle }) => `${id}${lane}${isMissing ? ' missing' : ''}${isInCycle ? ' cycle' : ''}`);

for (const [name, text, expected] of [
  ['nothing is left of a line', 'a:\n b: a\n c: b', ['c0', 'b0', 'a0']],
  ['two heads have lanes of their own', 'a:\n b: a\n c: a', ['c0', 'b1', 'a0']],
  ['a merge', 'a:\n b: a\n c: a\n d: b c', ['d0', 'c1', 'b0', 'a0']],
  ['a lane is used again', 'a:\n b: a\n c: a\n d: b c\n e: d\n f: d', ['f0', 'e1', 'd0', 'c1', 'b0', 'a0']],
  ['a parent that no file has', 'b: a', ['b0', 'a0 missing']],
  ['a cycle ends', 'a: b\n b: a\n c:', ['c0', 'a0 cycle', 'b0 cycle']],
]) {
  test(`layout: ${name}`, () => assert.deepEqual(drawn(text), expected));
}

test('layout: an edge to each parent, in the lane where the parent is awaited', () => {
  const { edges, lanes } = layout(revisions('a:\n b: a\n c: a\n d: b c'));
  assert.deepEqual(edges.map(({ from, to, lane }) => `${from.id}-${to.id}@${lane}`).sort(), ['b-a@0', 'c-a@1', 'd-b@0', 'd-c@1']);
  assert.equal(lanes, 2);
});
