// The steps of a lesson: a list of its sections to jump to, which says where the reader is.
(() => {
  const SIDE_BY_SIDE = 20; // pixels that headings in a row may differ: a folded one has a mark before it
  const main = document.getElementById('ho-page');
  const headings = [...main.querySelectorAll('.jp-MarkdownOutput > h2')];
  const title = main.querySelector('.jp-MarkdownOutput > h1');
  if (!title || headings.length < 3) return;
  const words = heading => heading.firstChild.textContent;
  const made = (name, properties, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };
  const links = new Map(headings.map((heading, place) => {
    heading.id ||= `step-${place + 1}`;
    return [heading, made('a', { href: `#${heading.id}` }, words(heading))];
  }));
  const ofMain = element => {
    while (element.parentElement !== main) element = element.parentElement;
    return element;
  };
  const list = made('ol', {}, ...[...links.values()].map(link => made('li', {}, link)));
  const nav = made('nav', { className: 'ho-steps', ariaLabel: 'Steps of this page' }, list);
  // What a first reader skips is tagged `later` in the notebook: its sections are folded, each with the parts
  // that follow it and are tagged as well, and unfold when one goes there.
  for (const heading of headings.filter(one => one.closest('.celltag_later'))) {
    const later = made('details', { className: 'ho-later' });
    const cell = ofMain(heading);
    const rest = [];
    for (let next = heading.nextElementSibling; next && next.localName !== 'h2'; next = next.nextElementSibling) rest.push(next);
    if (heading === headings.findLast(one => ofMain(one) === cell)) {
      const isPart = next => next?.matches('.jp-CodeCell.celltag_later, :has(> .jp-CodeCell.celltag_later)');
      for (let next = cell.nextElementSibling; isPart(next); next = next.nextElementSibling) rest.push(next);
    }
    heading.before(later);
    later.append(made('summary', {}, heading), ...rest);
    later.dataset.key = heading.id;
    links.get(heading).addEventListener('click', () => { later.open = true; });
  }
  ofMain(title).after(nav);

  // Where the reader is: the heading that a link led to while it is on the screen, else the last that has come
  // up a good way. What stands side by side begins with the first; below the last screenful all have come up.
  const topOf = heading => heading.getBoundingClientRect().top;
  function whereabouts() {
    const aimed = headings.find(heading => links.get(heading).hash === location.hash);
    if (aimed && topOf(aimed) >= 0 && topOf(aimed) < innerHeight) return aimed;
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const line = Math.max(innerHeight / 4, innerHeight - left);
    const last = headings.findLast(heading => topOf(heading) < line) ?? headings[0];
    return headings.find(heading => Math.abs(topOf(heading) - topOf(last)) < SIDE_BY_SIDE);
  }

  function tell() {
    const here = whereabouts();
    for (const [heading, link] of links) {
      if (heading === here) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  }
  let waiting;
  addEventListener('scroll', () => { waiting ??= requestAnimationFrame(() => { waiting = undefined; tell(); }); }, { passive: true });
  addEventListener('hashchange', tell);
  tell();

  // Whoever comes by a link to a part finds it unfolded and in sight, also when what stands above it arrives
  // after it. A page that comes again is put where it was left (keep.js), and the first touch is the reader's.
  const part = document.getElementById(location.hash.slice(1));
  if (!part || history.scrollRestoration !== 'auto') return;
  const fold = (part.querySelector('h1, h2') ?? part).closest('.ho-later');
  if (fold) fold.open = true;
  const follow = new ResizeObserver(() => part.scrollIntoView());
  follow.observe(main);
  for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, () => follow.disconnect(), { once: true });
})();
