// The steps of a lesson: a list of its sections to jump to, which says where the reader is.
(() => {
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

  // Where the reader is: the last heading above the middle of the window.
  function tell() {
    const above = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 2);
    const here = above.at(-1);
    for (const [heading, link] of links) {
      if (heading === here) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  }
  let waiting;
  addEventListener('scroll', () => { waiting ??= requestAnimationFrame(() => { waiting = undefined; tell(); }); }, { passive: true });
  tell();
})();
