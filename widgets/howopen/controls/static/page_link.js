// Reads the address of the page once, and keeps it in step with the scenario from then on.
//
// The page itself is asked, and not the server: with kernels started ahead of visitors, in JupyterLab
// and in the browser edition, no server knows the query.
function render({ model, el }) {
  el.hidden = true;
  const write = () => {
    const query = model.get('value');
    const address = `${location.pathname}${query ? `?${query}` : ''}${location.hash}`;
    if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
  };
  // After the answer is on the screen: browsers take milliseconds to change an address.
  model.on('change:value', () => requestAnimationFrame(() => setTimeout(write)));
  model.set('arrived', location.search);
  model.save_changes();
}

export default { render };
