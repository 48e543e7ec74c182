// JupyterLab's scripts bring sixty stylesheets, which the server's pages do without. They would win over the
// page's own, and make its headings plain text. Those of the widgets, which stay, are the last to come.
const looks = new MutationObserver(changes => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (node.localName !== 'style') continue;
    if (node.textContent.includes('jupyter-widgets')) return looks.disconnect();
    node.remove();
  }
});
looks.observe(document.head, { childList: true });
