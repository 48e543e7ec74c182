// What the page itself does: it says that it is starting, and takes its kernel along when it goes.
(() => {
  const config = () => JSON.parse(document.getElementById('jupyter-config-data').textContent);
  const token = () => document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? '';
  globalThis.howopen = { config };

  // Voilà calls these three while it streams the page: the cells show as they come, so only the word
  // "Starting" has to go, when the first control has appeared or, on a page without one, at once.
  window.voila_heartbeat = () => {};
  window.voila_process = () => {};
  window.voila_finish = () => {
    const gone = () => document.getElementById('ho-starting')?.remove();
    if (!document.querySelector('script[type="application/vnd.voila.cell-output+json"]')) return gone();
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.lm-Widget')) return;
      watch.disconnect();
      gone();
    });
    watch.observe(document.getElementById('ho-page'), { childList: true, subtree: true });
  };

  // A page's kernel starts when the page asks for it, and only a page that is shown does: whatever merely
  // fetches the page has none. Here that is before the scripts that talk to it have come. Where there is no
  // kernel to be had, the page is fetched anew and says why.
  const ask = async () => {
    const { baseUrl, kernelId } = config();
    const headers = { 'X-XSRFToken': token() }; // which a hub asks for
    const answer = await fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: 'no-store', headers });
    if ([404, 503].includes(answer.status)) location.reload();
  };
  globalThis.howopen.begin = () => {
    if (!config().kernelIsPromised) return;
    if (document.prerendering) document.addEventListener('prerenderingchange', ask, { once: true });
    else ask();
  };

  // Voilà ends its kernel on `beforeunload`, which fires for a mail link or a download as well, and its
  // message is refused for want of a token (voila#1458). So its listener is not reached, and ours acts
  // when the page really goes.
  addEventListener('beforeunload', event => event.stopImmediatePropagation());
  addEventListener('pagehide', () => {
    const { baseUrl, kernelId } = config();
    navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}?_xsrf=${token()}`);
  });
  // Back from the browser's memory: the picture is there, its kernel is not.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
})();
