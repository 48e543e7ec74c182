// The address of a page with its setting, and how to cite what it shows: by whom, what, which version, where,
// with which setting, seen when. Neither says what the reader guessed or answered.
(() => {
  // What an address says of the setting and of the rules in it that are disputed; the rest is the reader's own.
  const SETTING = ['v', 'from', 's', 'dv', 'd'];
  const WORK = { title: 'How Open? A teaching explorer', author: 'The How Open? authors' };
  const share = document.getElementById('ho-share');
  const [addressField, citationField] = ['input[type=text]', 'textarea'].map(name => share.querySelector(name));

  function setting() {
    // A page from a file keeps its setting behind a `#`.
    const said = new URLSearchParams(location.search || location.hash.slice(1));
    const entries = [...said].filter(([name]) => SETTING.includes(name));
    return entries.length > 1 ? `?${new URLSearchParams(entries)}` : '';
  }

  // A file on the reader's disk has no address for others.
  const onDisk = () => location.protocol === 'file:';
  const here = () => onDisk() ? '' : location.origin + location.pathname + setting();
  const local = ({ year, month, day }) => [year, month, day].map(n => String(n).padStart(2, '0')).join('-');

  function view() {
    const now = new Date();
    const seen = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    const set = setting().slice(1);
    return {
      ...WORK,
      page: document.title.replace(/ – How Open\?$/, ''),
      version: document.querySelector('.ho-foot [data-version]').dataset.version,
      address: here(),
      seen,
      note: onDisk() && set ? `Setting: ${set}` : '',
      key: `howopen-${document.body.dataset.page}-${local(seen)}`,
    };
  }

  const month = { day: 'numeric', month: 'long', year: 'numeric' };
  // What TeX would read as a command stands for itself.
  const tex = text => text.replaceAll(/[\\{}]/g, '').replaceAll(/[&%$#_]/g, '\\$&');

  const FORMS = {
    words: ({ author, page, title, version, address, seen, note }) => {
      const day = new Date(seen.year, seen.month - 1, seen.day).toLocaleDateString('en-GB', month);
      const parts = [`${author}. “${page}” In: ${title}, version ${version}`, address, note];
      return `${parts.filter(Boolean).join('. ')} (seen ${day}).`;
    },
    bibtex: ({ key, author, page, title, version, address, seen, note }) => {
      const fields = {
        author: `{${author}}`, title: tex(page), howpublished: tex(`${title}, version ${version}`),
        url: address, urldate: local(seen), note: tex(note),
      };
      const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
      return `@misc{${key},\n${lines.join(',\n')}\n}`;
    },
    csl: ({ key, author, page, title, version, address, seen, note }) => JSON.stringify([{
      id: key, type: 'webpage', title: page, 'container-title': title, author: [{ literal: author }], version,
      ...address && { URL: address }, ...note && { note },
      accessed: { 'date-parts': [[seen.year, seen.month, seen.day]] },
    }], null, 1),
  };

  function write() {
    if (addressField) addressField.value = here();
    citationField.value = FORMS[share.querySelector('input[name=cited]:checked').value](view());
  }

  share.addEventListener('toggle', write);
  share.addEventListener('change', write);
  share.addEventListener('click', async ({ target }) => {
    if (target.localName !== 'button') return;
    const field = target.textContent.endsWith('address') ? addressField : citationField;
    const said = target.nextElementSibling;
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Copied.';
    } catch {
      field.select();
      said.textContent = 'The browser refused; the text is chosen, ready to be copied.';
    }
  });
})();
