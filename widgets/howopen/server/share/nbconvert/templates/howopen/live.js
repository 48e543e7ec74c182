// A page whose address names a live session shows its question as well, and so do the pages that the same tab
// goes on to. All that it takes comes then, and from a server that offers sessions.
(() => {
  const isKept = () => {
    try {
      return 'howopen-live' in sessionStorage;
    } catch {
      return false; // a browser that keeps nothing
    }
  };
  if (!new URLSearchParams(location.search).has('live') && !isKept()) return;
  const at = `${globalThis.howopen.config().baseUrl}live/`;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${at}live.css` }));
  document.body.append(Object.assign(document.createElement('script'), { src: `${at}student.js` }));
})();
