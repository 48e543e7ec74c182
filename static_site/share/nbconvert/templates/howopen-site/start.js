// What a page says while the browser starts Python: how far that is, and, when nothing has moved for long
// or something broke, that it may never start here, with a way that does not need Python.
(() => {
  const PATIENCE = 60_000;
  const OTHER_WAYS = 'This page has not started yet. On a slow network that can take minutes, and a browser that ' +
    'refuses Python never gets there. <a href="../../howopen.html">The whole system as one file</a> opens at once; ' +
    'or <a href="">try again</a>.';
  const notice = () => document.getElementById('ho-starting');
  let waiting;

  function giveUp() {
    clearTimeout(waiting);
    if (notice()) notice().outerHTML = `<p id="ho-starting" role="alert">${OTHER_WAYS}</p>`;
  }

  function say(progress) {
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, PATIENCE);
    notice().textContent = `Starting… ${progress}`;
  }

  // Voici calls these: when its page has arrived, before it starts Python, before each cell and after the last.
  window.voila_process = () => {};
  window.voila_finish = () => say('The page is loading.');
  window.update_loading_text = (cell, cells) => say(
    cell ? `Part ${cell} of ${cells}.` : 'Python is loading, which takes longest on a first visit.',
  );
  window.display_cells = () => {
    clearTimeout(waiting);
    notice().remove();
  };
  addEventListener('unhandledrejection', giveUp);
})();
