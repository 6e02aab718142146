'use strict';

// picture.js WORKSPACE OUTPUT: the page of the graph as the extension makes it under the stand-in, with VS Code's dark colours, for scripts/editors/pictures.
const fs = require('node:fs');
const path = require('node:path');
const { activate } = require('./harness');

const DARK = {
  foreground: '#cccccc', 'editor-background': '#1f1f1f', descriptionForeground: '#9d9d9d', errorForeground: '#f85149', 'font-family': 'DejaVu Sans, sans-serif', 'font-size': '13px',
  'editor-font-family': 'DejaVu Sans Mono, monospace', 'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-secondaryBackground': '#313131',
  'button-secondaryForeground': '#cccccc', focusBorder: '#0078d4', 'list-activeSelectionBackground': '#04395e', 'list-activeSelectionForeground': '#ffffff',
  'list-hoverBackground': '#2a2d2e', 'charts-green': '#89d185', 'charts-yellow': '#cca700', 'charts-blue': '#3794ff', 'charts-purple': '#b180d7',
};

async function main([workspace, output]) {
  const session = await activate({}, workspace);
  await session.vscode.commands.executeCommand('retort.showGraph');
  const media = path.join(__dirname, '../media');
  const colours = Object.entries(DARK).map(([name, value]) => `--vscode-${name}: ${value};`).join(' ');
  const page = session.person.panels[0].webview.html
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/<link [^>]*>/, `<style>:root { ${colours} } body { background: #1f1f1f; margin: 0; }\n${fs.readFileSync(path.join(media, 'graph.css'), 'utf8')}</style>`)
    .replace(/<script .*<\/script>/, () => `<script>function acquireVsCodeApi() { return { getState() {}, setState() {}, postMessage() {} }; }\n${fs.readFileSync(path.join(media, 'graph.js'), 'utf8')}</script>`);
  fs.writeFileSync(output, page);
  await session.end();
}

void main(process.argv.slice(2));
