// Shows markup made in Python and sends back what the reader does with it.
//
// The new markup is morphed into the old instead of replacing it, so that focus, opened details and
// scroll positions stay where the reader left them. Whatever carries `data-do` sends an action: buttons
// when pressed, radio buttons and selects when changed.
//
// Python marks rows. Of one that is the same as before only a place is parsed, and nothing is done about it.
const ROW = '<!--row-->';
const ROW_BEGINS = /^<(\w+)[^>]*? (data-key="[^"]*")[^]*$/;
const isRow = (_, place) => place % 2 === 1;

function withoutSameRows(html, before) {
  const shown = new Set(before.split(ROW).filter(isRow));
  const place = part => (shown.has(part) ? part.replace(ROW_BEGINS, '<$1 $2 data-same></$1>') : part);
  return html.split(ROW).map(place).join('');
}

const TYPED_OR_CHOSEN = 'select, textarea, input:not([type=radio], [type=checkbox])';
// Fields in which the reader has typed, or chosen, something that has not been sent.
const unsent = new WeakSet();

// An answer is older than what the reader has typed, or chosen, in the same field since the question.
function keepWhatIsNewer(from, to) {
  const isMoreToCome = globalThis.howopen?.unanswered?.size > 1;
  if (from !== document.activeElement || !(unsent.has(from) || isMoreToCome)) return;
  if (from.tagName !== 'SELECT') to.value = from.value;
  else for (const option of to.options) option.toggleAttribute('selected', option.value === from.value);
}

function keepWhatIsTheReaders(from, to) {
  if (to.hasAttribute('data-same')) return false;
  if (from.tagName === 'DETAILS') to.open = from.open;
  else if (from.matches(TYPED_OR_CHOSEN)) keepWhatIsNewer(from, to);
  return !from.isEqualNode(to);
}

// What had the focus has gone: the reader goes on with what came in its place. `data-back` names it by its key.
function readFromHere(root, back) {
  const place = back && root.querySelector(`[data-key="${CSS.escape(back)}"]`);
  const start = place || root.querySelector('h2, h3, legend') || root;
  if (start.tabIndex < 0) {
    start.tabIndex = -1;
    start.addEventListener('blur', () => start.removeAttribute('tabindex'), { once: true }); // it is no control
  }
  start.focus({ preventScroll: true });
}

// In a table of buttons the arrows go from cell to cell, so that Tab need not stop at each.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function goToNextCell(event) {
  const step = STEPS[event.key];
  const cell = step && event.target.closest('table[data-arrows] tbody td:has(> button)');
  if (!cell) return;
  const rows = [...cell.closest('tbody').rows].filter(row => row.querySelector('td > button'));
  const row = rows[rows.indexOf(cell.parentElement) + step[0]];
  row?.cells[cell.cellIndex + step[1]]?.querySelector('button')?.focus();
  event.preventDefault();
}

function answers(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

// Markup comes in parts; a row that the model has is only named, by its number.
function completed(parts, model) {
  const rows = model.get('html').split(ROW).filter(isRow);
  return parts.map(part => (typeof part === 'number' ? rows[part] : part)).join(ROW);
}

async function takeIn(manager, id, { html, ...state }) {
  if (!manager.has_model(id)) return;
  const model = await manager.get_model(id);
  model.set_state(html ? { ...state, html: completed(html, model) } : state);
}

async function takeInAll(manager, changes, earlier) {
  await earlier?.catch(() => {}); // which has been reported
  return Promise.all(Object.entries(changes).map(([id, state]) => takeIn(manager, id, state)));
}

// Of each manager, that is of each kernel, the number of the last message, and the promise that it is shown.
const told = new WeakMap();

// One message to the view that was acted on carries what changed with it, as against the message before.
function initialize({ model }) {
  model.on('msg:custom', ({ task, number }, buffers) => {
    if (task !== 'show') return;
    const manager = model.widget_manager;
    let { last, shown } = told.get(manager) ?? { last: 0 };
    if (number === last + 1) shown = takeInAll(manager, JSON.parse(new TextDecoder().decode(buffers[0])), shown);
    else model.send({ ask: 'all' });
    told.set(manager, { last: number, shown });
  });
}

function render({ model, el }) {
  const root = document.createElement('div');
  root.className = model.get('classes');
  let shown = root.innerHTML = model.get('html');
  for (const [name, value] of Object.entries(model.get('attributes'))) root.setAttribute(name, value);
  // In JupyterLab a key pressed on a control is the control's, and cuts, inserts or leaves no cell.
  root.addEventListener('keydown', event => event.stopPropagation());
  const send = (target, value) => model.send({ do: target.dataset.do, of: target.dataset.of, value });
  root.addEventListener('click', event => {
    const button = event.target.closest('button[data-do], text[data-do]');
    if (!button || button.ariaDisabled === 'true') return;
    for (const field of button.form?.elements ?? []) unsent.delete(field);
    send(button, button.form ? answers(button.form) : button.value);
  });
  // A line and the number beside it, of which each follows the other.
  root.addEventListener('input', ({ target }) => {
    unsent.add(target);
    const other = target.dataset.with && document.getElementById(target.dataset.with);
    if (other) other.value = target.value;
  });
  root.addEventListener('keydown', goToNextCell);
  root.addEventListener('submit', event => {
    event.preventDefault();
    event.target.querySelector('button[data-do]')?.click();
  });
  root.addEventListener('change', event => {
    const control = event.target.closest('input[data-do], select[data-do]');
    if (!control) return;
    unsent.delete(control);
    send(control, control.value);
  });
  // Chromium counts a number up or down that has the focus, where the reader only scrolls past it.
  root.addEventListener('wheel', ({ target }) => {
    if (target.type === 'number' && target === document.activeElement) target.blur();
  }, { passive: true });
  model.on('change:html', () => {
    const next = root.cloneNode(false);
    next.innerHTML = withoutSameRows(model.get('html'), shown);
    shown = model.get('html');
    const wasInside = root.contains(document.activeElement);
    const back = document.activeElement?.closest('[data-back]')?.dataset.back;
    morph(root, next, {
      childrenOnly: true,
      getNodeKey: node => node.id || node.getAttribute?.('data-key'), // `dataset` would be made for each node
      onBeforeElUpdated: keepWhatIsTheReaders,
    });
    if (wasInside && !root.contains(document.activeElement)) readFromHere(root, back);
  });
  model.on('msg:custom', ({ task }) => {
    if (task !== 'failed') return;
    const notice = document.createElement('p');
    notice.className = 'ho-notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = 'That did not work, and nothing was lost. Reload the page to go on.';
    root.prepend(notice);
  });
  el.append(root);
}

// Each view comes as a module of its own. All use the functions of the first, which are then compiled once.
const shared = (globalThis.howopenView ??= { initialize, render });
