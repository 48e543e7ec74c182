// Asks for the page at this address by a header that no other site's page can set, and shows it in this place.
(() => {
  const show = async () => {
    const header = JSON.parse(document.getElementById('asked').textContent);
    const answer = await fetch(location.href, { headers: { [header]: 'page' }, cache: 'no-store' });
    const text = await answer.text();
    document.open();
    document.write(text);
    document.close();
  };
  const late = () => { document.getElementById('ho-starting').textContent = 'The server does not answer. Reload the page to try again.'; };
  const begin = () => show().catch(late);
  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
})();
