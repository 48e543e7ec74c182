// Reads the address of the page once, and keeps it in step with the scenario from then on.
//
// The page itself is asked, and not the server: with kernels started ahead of visitors, in JupyterLab
// and in the browser edition, no server knows the query. What can be taken back and made again stays in
// this tab, each step as its query, and arrives together with the address after a reload.
const KEPT = `howopen-steps:${location.pathname}`;
const MOST = 200;

function read() {
  try {
    const { queries, at } = JSON.parse(sessionStorage.getItem(KEPT));
    return { queries: queries.map(String), at };
  } catch {
    return { queries: [], at: 0 };
  }
}

function render({ model, el }) {
  el.hidden = true;
  const { queries, at } = read();
  let waiting;
  const write = () => {
    waiting = undefined;
    const query = model.get('value');
    const address = `${location.pathname}${query ? `?${query}` : ''}${location.hash}`;
    if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
  };
  const note = () => {
    const behind = model.get('behind');
    queries[behind] = model.get('value');
    queries.length = behind + 1 + model.get('ahead');
    // After the answer is on the screen: browsers take milliseconds to change an address.
    waiting ??= requestAnimationFrame(() => setTimeout(write));
  };
  for (const name of ['value', 'behind', 'ahead']) model.on(`change:${name}`, note);
  const keep = () => {
    const first = Math.max(0, model.get('behind') - MOST);
    const steps = { queries: queries.slice(first), at: model.get('behind') - first };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(steps));
    } catch { /* a browser that keeps nothing: undo begins anew, and the address holds the rest */ }
  };
  addEventListener('pagehide', keep);
  // A browser short of memory drops a hidden tab without another word.
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
  // The frame of the page may do what only a page that has read its address can, and may ask for a sign of use.
  const afterFrames = act => requestAnimationFrame(() => requestAnimationFrame(act));
  model.on('msg:custom', () => afterFrames(() => { el.dataset.arrived = ''; }));
  document.addEventListener('howopen-awake', () => model.send({ do: 'awake' }));
  model.set('steps', queries.slice());
  model.set('at', at);
  model.set('arrived', location.search);
  model.save_changes();
}

export default { render };
