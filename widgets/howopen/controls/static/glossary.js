// Explains words of the glossary where prose uses them, and lists those that the page uses.
//
// In each section the first use of a word becomes a link to the word in the list, and the word there leads back.
// What it means shows while the pointer or the focus is on it, and when it is tapped. The prose is the notebook's:
// it is there before this runs, nobody else changes it, and it is put back when this goes.
const PROSE = '.jp-MarkdownOutput';
// Views are drawn anew, and may be folded into the prose above them.
const EXPLAINED_NOWHERE = '.ho, a, button, code, pre, summary, h1, h2, h3, h4';

const made = (name, properties, ...inside) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
};

// A word is found as the glossary has it, also where a sentence begins with it: Open Source with two capitals is
// part of a name.
const atTheBeginning = word => word[0].toUpperCase() + word.slice(1);

function finder(terms) {
  const known = new Map(terms.flatMap(term => term.words.map(word => [word.toLowerCase(), { word, term }])));
  const longestFirst = [...known.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\w-])(${longestFirst.join('|').replaceAll('.', '\\.')})s?(?![\\w-])`, 'gi');
  return function* found(text) {
    for (const { 0: written, 1: singular, index } of text.matchAll(pattern)) {
      const { word, term } = known.get(singular.toLowerCase());
      if (singular === word || singular === atTheBeginning(word)) yield { written, index, term };
    }
  };
}

// Text by text, and the headings between them, which begin sections.
function* piecesOf(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  for (const node of all) {
    const isSection = node.localName === 'h2' && !node.closest('.ho');
    if (isSection || (node.data && !node.parentElement.closest(EXPLAINED_NOWHERE))) yield node;
  }
}

// Returns the links by their terms, in the order of the page.
function markUses(page, terms) {
  const found = finder(terms);
  const uses = new Map();
  let seen = new Set();
  for (const cell of page.querySelectorAll(PROSE)) {
    for (const piece of piecesOf(cell)) {
      if (piece.localName === 'h2') {
        seen = new Set();
        continue;
      }
      const parts = [];
      let from = 0;
      for (const { written, index, term } of found(piece.data)) {
        if (seen.has(term)) continue;
        seen.add(term);
        const link = made('a', { className: 'ho-word' }, written);
        uses.set(term, [...(uses.get(term) ?? []), link]);
        parts.push(piece.data.slice(from, index), link);
        from = index + written.length;
      }
      if (parts.length) piece.replaceWith(...parts, piece.data.slice(from));
    }
  }
  return uses;
}

// Unfolds what a link leads to, and goes there. The address stays: it carries the setting.
function leadTo(event, target) {
  event.preventDefault();
  for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

const meaning = ({ means, whose }) => [`${means} `, made('span', { className: 'ho-note' }, `(${whose})`)];

function listed(uses) {
  const own = globalThis.howopenWordLists = (globalThis.howopenWordLists ?? 0) + 1; // JupyterLab has several notebooks
  const list = made('dl', { className: 'ho-terms' });
  // In the order of the glossary, which is that of the alphabet.
  for (const [term, links] of uses) {
    const id = `ho-word-${term.id}-${own}`;
    links.forEach((link, place) => Object.assign(link, { id: `${id}-${place + 1}`, href: `#${id}` }));
    const back = made('a', { id, href: `#${links[0].id}` }, term.words[0]);
    const means = made('dd', { id: `${id}-means` }, ...meaning(term));
    for (const link of links) {
      link.setAttribute('aria-describedby', means.id);
      link.addEventListener('click', event => { if (event.pointerType !== 'touch') leadTo(event, back); });
    }
    back.addEventListener('click', event => leadTo(event, links[0]));
    list.append(made('dt', {}, back), means);
  }
  const words = `Words explained on this page (${uses.size})`;
  const details = made('details', { className: 'ho-more ho-words' }, made('summary', {}, words), list);
  details.dataset.key = 'words-more';
  return details;
}

// One note for all words: it goes with Escape, stays under the pointer, and lasts until pointer and focus leave.
function explainOnTheSpot(uses, ending) {
  const note = made('div', { className: 'ho ho-word-note', popover: 'manual' });
  note.setAttribute('aria-hidden', 'true'); // who listens is told by the link's description
  let of = null;
  const place = () => {
    const lines = of.getClientRects();
    const line = lines[lines.length - 1];
    const { offsetWidth: wide, offsetHeight: high } = note;
    const room = document.documentElement.clientWidth - wide;
    // Without a gap, so that the pointer can go from the word into the note.
    const top = line.bottom + high > innerHeight && line.top > high ? line.top - high + 1 : line.bottom - 1;
    Object.assign(note.style, { left: `${Math.max(0, Math.min(line.left, room))}px`, top: `${top}px` });
  };
  const hide = () => {
    if (!of) return;
    of = null;
    note.hidePopover();
  };
  const show = (link, term) => {
    if (!note.showPopover || of === link) return;
    hide();
    of = link;
    note.replaceChildren(made('b', {}, term.words[0]), ': ', ...meaning(term));
    note.showPopover();
    place();
  };
  const leave = ({ relatedTarget: to, pointerType }) => {
    if (pointerType !== 'touch' && to !== of && !note.contains(to) && document.activeElement !== of) hide();
  };
  for (const [term, links] of uses) {
    for (const link of links) {
      link.addEventListener('pointerenter', ({ pointerType }) => { if (pointerType !== 'touch') show(link, term); });
      link.addEventListener('pointerleave', leave);
      link.addEventListener('focus', () => show(link, term));
      link.addEventListener('blur', () => { if (!note.matches(':hover')) hide(); });
      link.addEventListener('click', event => {
        if (event.pointerType !== 'touch') return hide();
        event.preventDefault();
        show(link, term);
      });
    }
  }
  note.addEventListener('pointerleave', leave);
  const listen = (kind, heard, more) => document.addEventListener(kind, heard, { signal: ending, ...more });
  listen('keydown', ({ key }) => { if (key === 'Escape') hide(); });
  listen('pointerdown', ({ target }) => { if (target !== of && !note.contains(target)) hide(); });
  listen('scroll', () => { if (of) place(); }, { capture: true, passive: true });
  return note;
}

// Explains the words on a page, lists them in an element, and returns what puts the page back as it was.
function explainWords(page, terms, el) {
  const found = markUses(page, terms);
  if (!found.size) return () => {};
  const uses = new Map(terms.filter(term => found.has(term)).map(term => [term, found.get(term)]));
  const ending = new AbortController();
  el.append(made('div', { className: 'ho' }, listed(uses)), explainOnTheSpot(uses, ending.signal));
  return () => {
    ending.abort();
    for (const link of [...uses.values()].flat()) {
      const parent = link.parentNode;
      link.replaceWith(...link.childNodes);
      parent?.normalize();
    }
  };
}
