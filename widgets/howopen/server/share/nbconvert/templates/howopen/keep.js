// Keeps what the address does not carry: what is unfolded, chosen for a look or typed and not yet sent, a
// press that was never answered, and how far down the reader was.
//
// It stays in this tab, is written when the page goes or is hidden, and is used when the same address comes
// again: after a reload, a way back, or a kernel that died. What the address carries already stands as it was
// by then, so only what differs is done again.
(() => {
  const shared = globalThis.howopen;
  const CONTROLS = '#ho-page :is(button, input, select, textarea, summary)';
  const ONLY_ONCE = ['copy', 'download'];
  const SECONDS = 15;
  const store = () => `howopen-left:${location.pathname}`;
  const address = () => location.search + location.hash;

  const isChoice = el => el.type === 'radio' || el.type === 'checkbox';

  function nameOf(el) {
    if (el.localName === 'summary') return `summary|${el.parentElement.dataset.key ?? el.textContent}`;
    const value = isChoice(el) || el.localName === 'button' ? el.value : '';
    return [el.localName, el.dataset.do, el.dataset.of, el.name, value].join('|');
  }

  // Every control under a name that it will have again in a new copy of the page.
  function controls() {
    const named = new Map();
    const times = {};
    for (const el of document.querySelectorAll(CONTROLS)) {
      const name = nameOf(el);
      times[name] = (times[name] ?? -1) + 1;
      named.set(`${name}|${times[name]}`, el);
    }
    return named;
  }

  function state(el) {
    if (el.localName === 'summary') return el.parentElement.open;
    if (el.localName === 'button') return (el.ariaExpanded ?? el.ariaPressed) === 'true';
    return isChoice(el) ? el.checked : el.value;
  }

  function set(el, to) {
    if (el.localName === 'summary') el.parentElement.open = to;
    else if (el.localName === 'button') el.click();
    else {
      if (isChoice(el)) el.checked = to;
      else el.value = to;
      el.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest?.('button[data-do]');
    // A press that is made again here is not kept again: should it be what ends the kernel, it does so once.
    if (!button || !event.isTrusted || ONLY_ONCE.includes(button.dataset.do)) return;
    for (const [name, el] of controls()) if (el === button) shared.pressed = name;
  }, { capture: true });

  const hasArrived = () => document.querySelector('[data-arrived]');

  function keep() {
    if (!hasArrived()) return; // left while it was still being put together: what was kept before holds
    const states = [...controls()].map(([name, el]) => [name, state(el)]);
    const presses = [...shared.unanswered?.values() ?? []].filter(Boolean);
    const left = { address: address(), top: scrollY, states, presses };
    try {
      sessionStorage.setItem(store(), JSON.stringify(left));
    } catch { /* a browser that keeps nothing: the address still carries the setting */ }
  }

  addEventListener('pagehide', keep);
  // A browser short of memory drops a hidden tab without another word.
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });

  function read() {
    try {
      const left = JSON.parse(sessionStorage.getItem(store()));
      return left?.address === address() ? left : null;
    } catch {
      return null;
    }
  }

  const left = read();
  if (!left) return;
  history.scrollRestoration = 'manual';
  const waiting = new Map(left.states);
  const touched = new WeakSet(); // by the reader, on this page, before all of it had arrived: that holds
  let isMoving = true, late;

  function again() {
    if (!hasArrived()) return;
    // Counted from here: a busy server takes its time to put the page together.
    late ??= setTimeout(() => watch.disconnect(), SECONDS * 1000);
    const there = controls();
    const found = [...waiting].filter(([name]) => there.has(name));
    const different = found.filter(([name, was]) => !touched.has(there.get(name)) && state(there.get(name)) !== was);
    for (const [name] of found) waiting.delete(name);
    for (const [name, was] of different) set(there.get(name), was);
    for (const name of left.presses.splice(0)) there.get(name)?.click();
    if (isMoving) scrollTo(0, left.top);
  }

  const watch = new MutationObserver(again);
  document.addEventListener('DOMContentLoaded', () => {
    const page = document.getElementById('ho-page');
    watch.observe(page, { childList: true, subtree: true, attributeFilter: ['data-arrived'] });
  });
  addEventListener('input', event => touched.add(event.target), { capture: true });
  for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, () => { isMoving = false; }, { capture: true, once: true });
})();
