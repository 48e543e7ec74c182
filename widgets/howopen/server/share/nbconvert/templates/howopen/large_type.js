// Type for the back row of a classroom: a switch at the same place on every page, kept by the browser.
// It asks nothing of the kernel, so it works while the page starts and after the kernel has gone.
(() => {
  const KEPT = 'howopen-large-type';
  const box = document.getElementById('ho-large-type');
  const show = () => {
    document.documentElement.classList.toggle('ho-large', box.checked);
    dispatchEvent(new Event('howopen-type')); // for figures that are drawn in pixels
  };
  try {
    box.checked = localStorage.getItem(KEPT) === 'yes';
  } catch { /* a browser that keeps nothing: the switch holds for this page */ }
  show();
  box.addEventListener('change', () => {
    show();
    try {
      localStorage.setItem(KEPT, box.checked ? 'yes' : 'no');
    } catch { /* as above */ }
  });
})();
