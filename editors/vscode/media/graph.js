// In the graph's webview: selection by mouse and keyboard, and what the buttons and keys ask of the extension.
(() => {
  // @ts-ignore
  const vscode = acquireVsCodeApi();
  let selected = vscode.getState()?.selected ?? '';

  const rows = () => [...document.querySelectorAll('.row')];
  const row = () => rows().find((one) => one.getAttribute('data-revision') === selected);

  /** @param {string} id */
  function select(id) {
    selected = id;
    vscode.setState({ selected });
    for (const one of rows()) one.setAttribute('aria-selected', String(one.getAttribute('data-revision') === id));
    row()?.scrollIntoView({ block: 'nearest' });
    document.querySelector('svg')?.setAttribute('aria-activedescendant', row()?.id ?? '');
  }

  /** @param {string} action */
  function ask(action) {
    const of = row();
    vscode.postMessage({ action, revision: of?.getAttribute('data-revision') ?? '', uri: of?.getAttribute('data-uri') ?? '' });
  }

  /** @param {number} by */
  function move(by) {
    const all = rows();
    const index = all.findIndex((one) => one.getAttribute('data-revision') === selected);
    const next = all[Math.max(0, Math.min(all.length - 1, index < 0 ? 0 : index + by))];
    if (next) select(next.getAttribute('data-revision') ?? '');
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => move(1), ArrowUp: () => move(-1), j: () => move(1), k: () => move(-1), Home: () => move(-Infinity), End: () => move(Infinity),
    Enter: () => ask('open'), p: () => ask('previewUpgrade'), u: () => ask('upgradeTo'), d: () => ask('downgradeBefore'), r: () => ask('refresh'),
  };

  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('button') && event.key === 'Enter') return;
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const action = target?.closest('button')?.getAttribute('data-action');
    const id = target?.closest('.row')?.getAttribute('data-revision');
    if (action) ask(action);
    else if (id) select(id);
  });
  document.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('.row')) ask('open');
  });
  window.addEventListener('message', ({ data }) => {
    const content = document.querySelector('main');
    if (!content) return;
    const focused = document.activeElement?.closest('svg, button');
    const action = focused?.getAttribute('data-action');
    content.innerHTML = data.content;
    select(selected);
    const again = document.querySelector(action ? `button[data-action="${action}"]` : 'svg');
    if (focused && (again instanceof SVGElement || again instanceof HTMLElement)) again.focus();
  });
  select(selected || (rows()[0]?.getAttribute('data-revision') ?? ''));
  document.querySelector('svg')?.focus();
})();
