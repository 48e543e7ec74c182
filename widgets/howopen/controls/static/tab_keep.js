// Keeps a text in this tab, for when the page is loaded again: in every edition, also where nothing else does.
function render({ model, el }) {
  el.hidden = true;
  const store = `howopen-${model.get('name')}:${location.pathname}`;
  model.on('change:value', () => {
    try {
      sessionStorage.setItem(store, model.get('value'));
    } catch { /* a browser that keeps nothing: a file still does */ }
  });
  try {
    model.set('arrived', sessionStorage.getItem(store) ?? '');
    model.save_changes();
  } catch { /* the same */ }
}

export default { render };
