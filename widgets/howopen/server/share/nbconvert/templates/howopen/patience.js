// Gives a slow or busy computer the time that two libraries do not: each gives a control up after two seconds.
(() => {
  const PATIENCE = 60_000;

  // What browsers of before 2024 lack, and those libraries do not do without.
  const abortedWhen = begin => {
    const controller = new AbortController();
    begin(reason => controller.abort(reason));
    return controller.signal;
  };
  AbortSignal.timeout ??= milliseconds => abortedWhen(abort =>
    setTimeout(() => abort(new DOMException('The time is over.', 'TimeoutError')), milliseconds));
  AbortSignal.any ??= signals => abortedWhen(abort => {
    for (const signal of signals) {
      if (signal.aborted) abort(signal.reason);
      else signal.addEventListener('abort', () => abort(signal.reason), { once: true });
    }
  });

  // ipywidgets 8.1.9 looks ten times a second for what stands in a place, and not once more after its last
  // pause: if that was long, the control has come and its place stays empty (ipywidgets#4026). A place gives
  // up for good only while the manager calls itself complete; until then it looks again whenever told to.
  // Of timers the earlier one that is not longer ends first, however busy the page was (HTML standard, "run
  // steps after a timeout"). The pauses of a place are of a tenth of a second, so at half of it the manager is
  // met before any place gives up (at half a second one load of 42 was too late).
  const MEET = 50;
  const AGAIN = 500;

  function fillPlaces(manager) {
    Object.defineProperty(manager, 'restoredStatus', { value: false, configurable: true });
    const again = setInterval(() => manager.restored.emit(), AGAIN);
    setTimeout(() => {
      clearInterval(again);
      delete manager.restoredStatus;
      manager.restored.emit(); // what is empty now is said to be
    }, PATIENCE);
  }

  const meeting = setInterval(() => {
    const manager = globalThis.jupyterapp?.widgetManager;
    if (!manager) return;
    clearInterval(meeting);
    fillPlaces(manager);
  }, MEET);

  // anywidget 0.11 passes no message on to a control that took longer to begin: it shows, and never answers.
  const ANYWIDGET = 2000;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = milliseconds => timeout(milliseconds === ANYWIDGET ? PATIENCE : milliseconds);
})();
