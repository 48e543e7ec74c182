// Draws a figure that Python describes in plotly's schema.
//
// The library crosses the wire once a page, when the first such figure is shown: a figure asks for it
// unless another has done so, and every figure waits for the same promise.
function plotly(model) {
  globalThis.howopenPlotly ??= new Promise(resolve => {
    const heard = (content, buffers) => {
      if (content !== 'library') return;
      model.off('msg:custom', heard);
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(buffers, { type: 'text/javascript' }));
      script.onload = () => resolve(globalThis.Plotly);
      document.head.append(script);
    };
    model.on('msg:custom', heard);
    model.send('library');
  });
  return globalThis.howopenPlotly;
}

const paper = matchMedia('print');
const PAPER_WIDTH = 660; // of A4 and of US Letter upright, within their margins
const dark = matchMedia('(prefers-color-scheme: dark)');

// How much larger than usual the reader has set the type.
const enlarged = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

function legible(data, by) {
  return data.map(trace => (trace.textfont ? { ...trace, textfont: { ...trace.textfont, size: trace.textfont.size * by } } : trace));
}

function themed(layout, el, by) {
  const style = getComputedStyle(el);
  const line = style.getPropertyValue('--line') || '#ccc';
  const axis = { gridcolor: line, zerolinecolor: line, linecolor: line, automargin: true };
  return {
    ...layout,
    ...(paper.matches ? { width: PAPER_WIDTH } : {}),
    height: layout.height && layout.height * by,
    font: { family: style.fontFamily, size: 13 * by, color: style.color },
    paper_bgcolor: 'transparent',
    plot_bgcolor: 'transparent',
    xaxis: { ...axis, ...layout.xaxis },
    yaxis: { ...axis, ...layout.yaxis },
  };
}

function render({ model, el }) {
  const root = document.createElement('div');
  root.className = 'ho ho-plot';
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', model.get('label'));
  root.hidden = true;
  el.append(root);
  const draw = async () => {
    const { data, layout } = model.get('figure');
    if (!data) return;
    const library = await plotly(model);
    root.hidden = false;
    const first = !root.data;
    const by = enlarged();
    await library.react(root, legible(data, by), themed(layout, root, by), { displayModeBar: false, responsive: true });
    if (first) root.on('plotly_click', ({ points }) => model.send({ chosen: points[0].customdata ?? null }));
    root.dataset.drawn = JSON.stringify(data.at(-1).x);
  };
  model.on('change:figure', draw);
  for (const query of [dark, paper]) query.addEventListener('change', draw);
  addEventListener('howopen-type', draw);
  draw();
}

export default { render };
