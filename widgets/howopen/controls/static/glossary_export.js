// In JupyterLab several notebooks may be open in one page, and a widget is drawn before it is put in place.
function render({ model, el }) {
  let putBack = () => {};
  let isGone = false;
  const begin = () => {
    if (isGone) return;
    if (el.isConnected) putBack = explainWords(el.closest('.jp-Notebook') ?? document, model.get('terms'), el);
    else requestAnimationFrame(begin);
  };
  begin();
  return () => {
    isGone = true;
    putBack();
  };
}

export default { render };
