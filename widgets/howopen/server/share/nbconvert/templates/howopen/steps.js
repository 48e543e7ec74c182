// The steps of a lesson: a list of its sections to jump to, which says where the reader is.
(() => {
  const LATER = ['On your own', 'Sources'];
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
  const list = made('ol', {}, ...[...links.values()].map(link => made('li', {}, link)));
  const nav = made('nav', { className: 'ho-steps', ariaLabel: 'Steps of this page' }, list);
  // What a first reader skips is folded, and unfolds when one goes there.
  for (const heading of headings.filter(one => LATER.includes(words(one)))) {
    const later = made('details', { className: 'ho-later' });
    heading.before(later);
    const all = [...heading.parentElement.children];
    const rest = all.slice(all.indexOf(heading) + 1);
    later.append(made('summary', {}, heading), ...rest);
    later.dataset.key = heading.id;
    links.get(heading).addEventListener('click', () => { later.open = true; });
  }
  let place = title;
  while (place.parentElement !== main) place = place.parentElement;
  place.after(nav);

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
