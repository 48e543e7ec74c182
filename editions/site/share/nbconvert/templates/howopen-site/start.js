// What a page does while the reader's browser starts Python: it says how far that is, and when nothing
// has moved for too long it says so and shows a way that cannot get stuck.
(() => {
  const patience = 60_000;
  const ways = '<a href="../../howopen.html">The whole system as one file</a> starts at once, ' +
    'and <button type="button" onclick="location.reload()">trying again</button> may help.';
  const notice = () => document.getElementById('ho-starting');
  let waiting;

  function say(text) {
    if (!notice()) return;
    notice().textContent = text;
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, patience);
  }

  function giveUp() {
    if (!notice()) return;
    notice().setAttribute('role', 'alert');
    notice().innerHTML = `This page could not start in your browser. ${ways}`;
  }

  // Voici calls these: before the kernel starts, before each cell, and after the last one.
  window.voila_heartbeat = window.voila_process = () => {};
  window.voila_finish = () => say('Starting… Your browser loads the page.');
  window.update_loading_text = (cell, cells) => say(
    cell ? `Starting… Part ${cell} of ${cells}.` : 'Starting… Your browser loads Python; the first time that takes longest.',
  );
  window.display_cells = () => {
    clearTimeout(waiting);
    notice()?.remove();
  };
  addEventListener('unhandledrejection', giveUp);
})();
