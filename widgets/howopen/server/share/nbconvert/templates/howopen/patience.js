// Gives a slow or busy computer the time that two libraries do not: each gives a control up after two seconds.
(() => {
  const PATIENCE = 60_000;

  // ipywidgets 8.1.9 looks ten times a second for what stands in a place, and not once more after its last
  // pause: if that was long, the control has come and its place stays empty (ipywidgets#4026). A place gives
  // up for good only while the manager calls itself complete; until then it looks again whenever told to.
  const AGAIN = 500;
  let times = PATIENCE / AGAIN;

  const looking = setInterval(() => {
    const manager = globalThis.jupyterapp?.widgetManager;
    if (!manager) return;
    Object.defineProperty(manager, 'restoredStatus', { value: false, configurable: true });
    if ((times -= 1) === 0) {
      clearInterval(looking);
      delete manager.restoredStatus; // what is empty now is said to be
    }
    manager.restored.emit();
  }, AGAIN);

  // anywidget 0.11 passes no message on to a control that took longer to begin: it shows, and never answers.
  const ANYWIDGET = 2000;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = milliseconds => timeout(milliseconds === ANYWIDGET ? PATIENCE : milliseconds);
})();
