// Draws what a reader sees of a figure as SVG made of boxes, lines and texts only, so that any drawing
// program opens it: no HTML inside, no style sheet, no variables, nothing to fetch.
const LEFT_OUT = 'button, select, input, summary, details:not([open]), .ho-hidden, .ho-controls';
const NARROWEST = 640, MARGIN = 16, ROUND = 100;
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'paint-order', 'opacity', 'text-anchor',
  'font-family', 'font-size', 'font-weight', 'font-style', 'text-decoration-line'];
const SIDES = ['Top', 'Right', 'Bottom', 'Left'];

const round = number => Math.round(number * ROUND) / ROUND;
const isSeen = colour => colour !== 'transparent' && !/, 0\)$/.test(colour);
const escaped = text => String(text).replace(/[&<>"]/g, sign => `&#${sign.codePointAt()};`);

function tag(name, attributes, content = '') {
  const written = Object.entries(attributes).filter(([, value]) => value !== '' && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? round(value) : value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

// A copy beside the original, in the light palette, wide enough to read and without its controls. A chart
// has a width of its own, and the words around it keep to that.
function copied(figure, made) {
  const copy = figure.cloneNode(true);
  copy.querySelectorAll(LEFT_OUT).forEach(part => part.remove());
  const line = copy.querySelector('figcaption').appendChild(document.createElement('p'));
  line.textContent = made;
  const holder = document.createElement('div');
  holder.className = 'ho ho-drawn';
  const width = figure.querySelector('svg') ? 0 : figure.getBoundingClientRect().width;
  holder.style.width = `${Math.max(NARROWEST, width)}px`;
  holder.append(copy);
  figure.closest('.ho').after(holder);
  return holder;
}

export function drawing(figure, made) {
  const holder = copied(figure, made);
  try {
    const page = new Page(holder.getBoundingClientRect());
    page.draw(holder);
    return page.text(figure.querySelector('h2').textContent, made);
  } finally {
    holder.remove();
  }
}

// The text of a picture with the looks written into it that the page's style sheet gives it on paper.
export function withLooks(text) {
  const holder = document.createElement('div');
  holder.className = 'ho ho-drawn';
  holder.innerHTML = text;
  document.body.append(holder);
  try {
    return new XMLSerializer().serializeToString(asItLooks(holder.firstElementChild));
  } finally {
    holder.remove();
  }
}

class Page {
  constructor({ left, top }) {
    Object.assign(this, { left, top, parts: [], patterns: [], width: 0, height: 0 });
    this.ruler = document.createElement('canvas').getContext('2d');
  }

  text(title, made) {
    const width = Math.ceil(this.width), height = Math.ceil(this.height);
    return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      tag('title', {}, escaped(title)) + tag('desc', {}, escaped(made)) + tag('defs', {}, this.patterns.join(''))
      + tag('rect', { width, height, fill: '#fff' }) + this.parts.join('\n'));
  }

  // Where a box of the screen lies in the drawing.
  place({ left, top, width, height }) {
    return { x: left - this.left + MARGIN, y: top - this.top + MARGIN, width, height };
  }

  // The drawing grows with what is put into it.
  put({ x, y, width, height }, ...parts) {
    this.width = Math.max(this.width, x + width + MARGIN);
    this.height = Math.max(this.height, y + height + MARGIN);
    this.parts.push(...parts);
  }

  draw(node) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.write(child);
      else if (child instanceof SVGSVGElement) this.embed(child);
      else if (child instanceof HTMLElement) this.box(child);
    }
  }

  box(element) {
    const style = getComputedStyle(element);
    for (const rect of element.getClientRects()) {
      const at = this.place(rect);
      const fill = this.fill(style);
      if (fill) this.put(at, tag('rect', { ...at, rx: parseFloat(style.borderTopLeftRadius) || '', fill }));
      this.border(style, at);
      if (style.display === 'list-item' && style.listStyleType === 'disc') {
        this.put(at, tag('circle', { cx: at.x - 10, cy: at.y + parseFloat(style.lineHeight) / 2, r: 2.5, fill: style.color }));
      }
    }
    this.draw(element);
  }

  fill({ backgroundColor, backgroundImage }) {
    const colours = backgroundImage.match(/rgba?\([^)]*\)/g);
    if (!colours) return isSeen(backgroundColor) ? backgroundColor : '';
    const lengths = backgroundImage.match(/[\d.]+px/g).map(parseFloat);
    const id = `p${this.patterns.length}`;
    const isHatched = backgroundImage.startsWith('repeating');
    const size = isHatched ? lengths.at(-1) : 5;
    const [ink, ground] = colours.filter((colour, n) => colours.indexOf(colour) === n);
    const mark = isHatched
      ? tag('rect', { width: size, height: size, fill: ground }) + tag('rect', { width: lengths[1], height: size, fill: ink })
      : tag('circle', { cx: size / 2, cy: size / 2, r: lengths[0], fill: ink });
    const turn = isHatched ? 'rotate(45)' : '';
    this.patterns.push(tag('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn }, mark));
    return `url(#${id})`;
  }

  border(style, at) {
    const { x, y, width, height } = at;
    const sides = SIDES.map(side => ({
      stroke: style[`border${side}Color`],
      'stroke-width': style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
      'stroke-dasharray': { dashed: '5 3', dotted: '1 2' }[style[`border${side}Style`]],
    }));
    const [first, right, bottom, left] = sides, half = side => side['stroke-width'] / 2;
    if (new Set(sides.map(side => JSON.stringify(side))).size === 1) {
      const inset = { x: x + half(first), y: y + half(first), width: width - 2 * half(first), height: height - 2 * half(first) };
      const rx = Math.max(0, parseFloat(style.borderTopLeftRadius) - half(first)) || '';
      if (half(first)) this.put(at, tag('rect', { ...inset, rx, fill: 'none', ...first }));
      return;
    }
    const edges = [
      { x1: x, x2: x + width, y1: y + half(first), y2: y + half(first) },
      { x1: x + width - half(right), x2: x + width - half(right), y1: y, y2: y + height },
      { x1: x, x2: x + width, y1: y + height - half(bottom), y2: y + height - half(bottom) },
      { x1: x + half(left), x2: x + half(left), y1: y, y2: y + height },
    ];
    sides.forEach((side, n) => {
      if (half(side) && isSeen(side.stroke)) this.put(at, tag('line', { ...edges[n], ...side }));
    });
  }

  // A text for each line that the browser has broken it into, stretched to where that line ends, so that
  // other fonts elsewhere do not run out of their boxes.
  write(node) {
    const style = getComputedStyle(node.parentElement);
    this.ruler.font = style.font;
    const ascent = this.ruler.measureText('x').fontBoundingBoxAscent;
    for (const { text, rect } of lines(node)) {
      const at = this.place(rect), { x, y, width } = at;
      const look = {
        'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight,
        'font-style': style.fontStyle, 'text-decoration': style.textDecorationLine, fill: style.color,
      };
      this.put(at, tag('text', { x, y: y + ascent, textLength: width, lengthAdjust: 'spacingAndGlyphs', ...look }, escaped(text)));
    }
  }

  embed(svg) {
    const copy = asItLooks(svg);
    const at = this.place(svg.getBoundingClientRect());
    for (const [name, value] of Object.entries(at)) copy.setAttribute(name, round(value));
    this.put(at, new XMLSerializer().serializeToString(copy));
  }
}

// A copy that looks the same where no style sheet is.
function asItLooks(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, n) => {
    const style = getComputedStyle(originals[n]);
    element.removeAttribute('class');
    if (style.display === 'none') element.setAttribute('display', 'none');
    for (const name of KEPT) element.setAttribute(name.replace('-line', ''), style.getPropertyValue(name));
  });
  return copy;
}

function lines(node) {
  const found = [], range = document.createRange();
  for (let start = 0; start < node.length;) {
    const sign = String.fromCodePoint(node.data.codePointAt(start));
    range.setStart(node, start);
    range.setEnd(node, start += sign.length);
    const rect = range.getClientRects()[0];
    if (!rect?.width) continue;
    const line = found.at(-1), isSpace = !sign.trim();
    if (line && Math.abs(line.rect.top - rect.top) < 2) {
      line.text += isSpace ? ' ' : sign;
      if (!isSpace) line.rect.width = rect.right - line.rect.left;
    } else if (!isSpace) {
      found.push({ text: sign, rect: new DOMRect(rect.left, rect.top, rect.width, rect.height) });
    }
  }
  return found.map(({ text, rect }) => ({ text: text.trimEnd(), rect }));
}
