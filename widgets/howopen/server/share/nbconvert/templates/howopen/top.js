// The bar at the top of every page: how large and in which colours the page is, kept by the browser, and the
// way to other pages. It asks nothing of the kernel, so it works while the page starts and after that has gone.
(() => {
  const root = document.documentElement;
  const top = document.querySelector('.ho-top');

  function kept(name, value) {
    try {
      if (value === undefined) return localStorage.getItem(`howopen-${name}`);
      localStorage.setItem(`howopen-${name}`, value);
    } catch { /* a browser that keeps nothing: what is chosen holds for this page */ }
    return null;
  }

  function look(name, value) {
    for (const other of top.querySelectorAll(`input[name=${name}]`)) root.classList.remove(`ho-${name}-${other.value}`);
    if (value) root.classList.add(`ho-${name}-${value}`);
    dispatchEvent(new Event('howopen-look')); // for figures that are drawn in pixels and in colours of their own
  }

  for (const input of top.querySelectorAll('input[type=radio]')) {
    if (kept(input.name) === input.value) input.checked = true;
    if (input.checked) look(input.name, input.value);
    input.addEventListener('change', () => {
      look(input.name, input.value);
      kept(input.name, input.value);
    });
  }

  // A menu closes when the reader goes elsewhere.
  const menus = [...top.querySelectorAll('details')];
  addEventListener('click', ({ target }) => {
    for (const menu of menus) if (!menu.contains(target)) menu.open = false;
  });
  addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' && menus.find(({ open }) => open);
    if (!menu) return;
    menu.open = false;
    menu.firstElementChild.focus();
  }, { capture: true });

  // The setting goes along from page to page, as it stands in the address by then: whatever is done with a link,
  // it is pressed or has the focus first.
  for (const kind of ['pointerdown', 'focusin', 'click']) {
    top.addEventListener(kind, ({ target }) => {
      const link = target.closest?.('.ho-pages a');
      if (link) link.search = location.search;
    }, { capture: true });
  }
})();
