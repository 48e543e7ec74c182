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
const FLATTER = 0.75; // on paper, where half the width leaves the shape much the same
const dark = matchMedia('(prefers-color-scheme: dark)');

// How much larger than usual the reader has set the type.
const enlarged = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

const times = (by, sizes) => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, size * by]));
const legible = (label, by) => ({ ...label, ...times(by, { ax: label.ax, ay: label.ay }), font: times(by, label.font) });

function themed(layout, el, by, width) {
  const style = getComputedStyle(el);
  const line = style.getPropertyValue('--rule') || '#ccc';
  const axis = { gridcolor: line, zerolinecolor: line, linecolor: line };
  return {
    ...layout,
    width,
    height: layout.height * by * (paper.matches ? FLATTER : 1),
    uirevision: 'as the reader has zoomed',
    margin: times(by, layout.margin),
    annotations: layout.annotations.map(label => legible(label, by)),
    font: { family: style.fontFamily, size: 13 * by, color: style.color },
    paper_bgcolor: 'transparent',
    plot_bgcolor: 'transparent',
    xaxis: { ...axis, ...layout.xaxis },
    yaxis: { ...axis, ...layout.yaxis },
  };
}

// The reader's own place, laid over the plot by the ranges and margins that plotly was given or set to.
function place(marker, root, { x, y }) {
  const { xaxis, yaxis, margin } = root.layout;
  const part = ([low, high], value) => (value - low) / (high - low);
  const across = part(xaxis.range, x), up = part(yaxis.range, y);
  marker.hidden = !(across >= 0 && across <= 1 && up >= 0 && up <= 1);
  marker.style.left = `calc(${margin.l}px + (100% - ${margin.l + margin.r}px) * ${across})`;
  marker.style.bottom = `calc(${margin.b}px + (100% - ${margin.t + margin.b}px) * ${up})`;
  root.parentElement.dataset.here = JSON.stringify([x, y]);
}

function render({ model, el }) {
  const frame = document.createElement('div');
  frame.className = 'ho ho-plot';
  frame.setAttribute('role', 'img');
  frame.setAttribute('aria-label', model.get('label'));
  frame.hidden = true;
  const root = document.createElement('div');
  const marker = document.createElement('div');
  marker.className = 'ho-here';
  frame.append(root, marker);
  el.append(frame);
  const move = () => { if (root.data) place(marker, root, model.get('here')); };
  let width = 0;
  const drawNow = async () => {
    const { data, layout } = model.get('figure');
    if (!data) return;
    const library = await plotly(model);
    frame.hidden = false;
    frame.style.width = paper.matches ? `${PAPER_WIDTH}px` : ''; // the mark is placed by its parts
    width = frame.clientWidth;
    if (!width) return; // folded away; it is drawn when it has a width
    const first = !root.data;
    await library.react(root, data, themed(layout, frame, enlarged(), width), { displayModeBar: false });
    // What plotly measures text with is no picture, though it would be read out as one.
    document.getElementById('js-plotly-tester').setAttribute('aria-hidden', 'true');
    if (first) {
      root.on('plotly_click', ({ points }) => model.send({ chosen: points[0].customdata ?? null }));
      root.on('plotly_relayout', move);
    }
    move();
  };
  // One after another: asked to draw, or to fit a new width, while it draws, plotly can leave a figure that
  // has no height.
  let waits = false, drawing = Promise.resolve();
  const draw = () => {
    if (waits) return;
    waits = true;
    const next = () => { waits = false; return drawNow(); };
    drawing = drawing.then(next, next);
  };
  new ResizeObserver(() => { if (frame.clientWidth !== width) draw(); }).observe(frame);
  model.on('change:figure', draw);
  model.on('change:here', move);
  for (const query of [dark, paper]) query.addEventListener('change', draw);
  addEventListener('howopen-look', draw);
  draw();
}

export default { render };
