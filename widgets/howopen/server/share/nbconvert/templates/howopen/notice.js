// What the page says of its kernel: that it is gone, with one button, and that it will be put to sleep.
(() => {
  const shared = globalThis.howopen;
  const LATE_MINUTES = 2;
  const GOES_ON = 'If it does again, the page goes on by itself.';
  const WORDS = {
    starting: 'This page has not started yet: its server takes longer than it should.',
    unreached: 'This page came, and the line to its server does not: something between here and there, such as a '
      + 'filter of the network, may let pages through and no web sockets. It tries again by itself.',
    silent: `The program behind this page does not answer. ${GOES_ON}`,
    stopped: 'The program behind this page has stopped.',
    awaited: 'The server does not answer yet. This page asks again every few seconds, and comes back by itself.',
    unheard: 'The connection was lost and is back, but an answer was lost on the way.',
    ended: 'The session in which this page ran has ended.',
  };
  const NOT_YET = ['starting', 'unreached']; // nothing has been shown that could be out of date
  const KEPT = 'What stands here is as it was before and is not current. Nothing of yours is lost.';
  let focused, lastUse = Date.now();

  const place = id => document.getElementById(id);
  const made = (name, properties) => Object.assign(document.createElement(name), properties);

  function pressed(words, act) {
    const button = made('button', { type: 'button', textContent: words });
    button.addEventListener('click', act);
    return button;
  }

  // The address of this page in a new session, with all that it carries.
  function elsewhere({ baseUrl, launch }) {
    const path = location.pathname.slice(baseUrl.length) + location.search;
    return `${launch}?urlpath=${encodeURIComponent(path)}`;
  }

  // Says what happened, or nothing for an empty kind; said twice, it would be announced twice.
  function lost(kind, bringBack) {
    const notice = place('ho-lost');
    if (notice.dataset.kind === kind) return;
    notice.dataset.kind = kind;
    if (!kind) return notice.replaceChildren();
    const words = NOT_YET.includes(kind) ? WORDS[kind] : `${WORDS[kind]} ${KEPT}`;
    const way = kind === 'ended'
      ? made('a', { href: elsewhere(shared.config()), textContent: 'Open it again with everything as it was' })
      : pressed('Bring everything back', bringBack);
    const { oneFile } = shared.config();
    const other = NOT_YET.includes(kind) && oneFile
      ? [' or open ', made('a', { href: oneFile, textContent: 'the whole system in one file, which needs no line' })]
      : [];
    notice.replaceChildren(made('p', { textContent: words }), way, ...other);
  }

  // Numbers that may no longer hold are never shown as if they did.
  function stale(isStale) {
    const main = place('ho-page');
    if (main.inert === isStale) return;
    if (isStale) focused = document.activeElement;
    main.inert = isStale;
    document.body.classList.toggle('ho-stale', isStale);
    for (const mark of document.querySelectorAll('.ho-not-current')) mark.remove();
    if (!isStale) return focused.focus({ preventScroll: true });
    for (const sentence of document.querySelectorAll('.ho-sentence')) {
      sentence.prepend(made('strong', { className: 'ho-not-current', textContent: 'Not current: ' }));
    }
  }

  // Before a server that puts unused pages to sleep does so.
  function warn() {
    const { idleMinutes } = shared.config();
    const end = lastUse + idleMinutes * 60_000;
    const isLate = Boolean(idleMinutes) && !place('ho-lost').hasChildNodes() && Date.now() > end - LATE_MINUTES * 60_000;
    const notice = place('ho-idle');
    if (isLate === notice.hasChildNodes()) return;
    if (!isLate) return notice.replaceChildren();
    const time = new Date(end).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const words = `Nobody has used this page for a while. At ${time} its server puts it to sleep. `
      + 'Nothing of yours will be lost: one press brings it back.';
    const wake = () => document.dispatchEvent(new Event('howopen-awake'));
    notice.replaceChildren(made('p', { textContent: words }), pressed('Keep it awake', wake));
  }

  shared.notice = { lost, stale };
  document.addEventListener('howopen-used', () => {
    lastUse = Date.now();
    if (place('ho-idle').hasChildNodes()) warn();
  });
  document.addEventListener('DOMContentLoaded', () => setInterval(warn, 1000));
})();
