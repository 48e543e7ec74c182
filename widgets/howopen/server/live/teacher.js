// The teacher's side of a live session. The key that steers it stays in this tab, and out of the address, which
// the class can read on the wall.
(() => {
  const AT = new URL('.', document.currentScript.src);
  const STORE = 'howopen-live-teacher';
  const EVERY = 300; // milliseconds: what a class does is on the wall within a second
  const STEPS = { talk: 'Close the vote', revote: 'Vote again', counts: 'Show the counts', key: 'Show the key' };
  const SAYS = { vote: 'The vote is open.', talk: 'The vote is closed.', revote: 'The second vote is open.', counts: 'What the class chose:', key: 'The key:' };
  const ADVICE = {
    hint: 'Fewer than 35 % were right: give a hint or teach it anew before they vote again.',
    talk: '35 to 70 % were right: let them talk in twos and threes, then vote again.',
    explain: 'More than 70 % were right: show the counts and the key, explain briefly, and go on.',
  };
  const $ = id => document.getElementById(`ho-live-${id}`);
  const made = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };
  const begin = $('begin'), runs = $('runs');
  const seen = new Map(); // of each question whose counts were shown: what the class chose
  let mine = null, shown = '', told = { round: 0 }, timer, isLost = false;

  try {
    mine = JSON.parse(sessionStorage.getItem(STORE));
  } catch { /* a browser that keeps nothing */ }

  function keep() {
    try {
      if (mine) sessionStorage.setItem(STORE, JSON.stringify(mine));
      else sessionStorage.removeItem(STORE);
    } catch { /* the session then lives in this page alone */ }
  }

  const say = text => { if ($('said').textContent !== text) $('said').textContent = text; };

  async function post(what, body) {
    const headers = { 'Content-Type': 'application/json', 'X-How-Open': 'page' };
    const answer = await fetch(new URL(what, AT), { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(8000) });
    const said = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(said.problem), { status: answer.status });
    return said;
  }

  function failed(problem) {
    isLost = !problem.status;
    say(isLost ? 'There is no connection to the server just now; this page tries again by itself.' : problem.message);
    if (problem.status === 404) leave();
  }

  // Ask something of the session, and show the answer, unless the session was left while it was on its way.
  async function ask(what, body) {
    const of = mine;
    if (!of) return false;
    try {
      const now = await post(what, { ...of, ...body });
      if (mine === of) show(now);
      return mine === of;
    } catch (problem) {
      if (mine === of) failed(problem);
      return false;
    }
  }

  function leave() {
    clearTimeout(timer);
    mine = null;
    shown = '';
    told = { round: 0 };
    seen.clear();
    keep();
    runs.hidden = true;
    begin.hidden = false;
  }

  function enter() {
    keep();
    begin.hidden = true;
    runs.hidden = false;
    const way = new URL('vote', AT);
    $('at').textContent = way.host + way.pathname;
    $('word').textContent = mine.word;
    const secure = location.protocol === 'https:' ? '&secure=1' : '';
    $('code').src = new URL(`code.svg?word=${encodeURIComponent(mine.word)}${secure}`, AT);
    $('alone').hidden = !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
    tick();
  }

  async function tick() {
    clearTimeout(timer);
    if (await ask('tally') && isLost) {
      isLost = false;
      say('');
    }
    if (mine) timer = setTimeout(tick, EVERY);
  }

  function show(now) {
    $('joined').textContent = now.joined;
    const text = JSON.stringify(now);
    if (text === shown) return;
    shown = text;
    const hadFocus = document.activeElement?.closest('#ho-live-steps');
    const isNew = now.round !== told.round || now.step !== told.step;
    told = now;
    if (now.counts) seen.set(now.round, now);
    $('take').hidden = !seen.size;
    $('now').replaceChildren(...now.round ? question(now) : []);
    $('pause').textContent = now.paused ? 'Go on' : 'Pause';
    $('paused').textContent = now.paused ? 'Paused: students read “The teacher has paused; look up.”' : '';
    $('place').textContent = now.at ? `The class is at: ${now.at.name}` : '';
    if (!isNew) return;
    $('steps').replaceChildren(...(now.next ?? []).map(step => {
      const button = made('button', { type: 'button', className: 'ho-live-main' }, STEPS[step]);
      button.addEventListener('click', () => go('step', { round: now.round, step }));
      return button;
    }));
    if (hadFocus) ($('steps').querySelector('button') ?? $('ask').querySelector('select')).focus();
  }

  function question(now) {
    const total = now.answered.at(-1);
    const late = now.late ? ` ${now.late} of all came after the vote was closed.` : '';
    const state = made('p', {}, `${SAYS[now.step]} ${total} of ${now.joined} have answered.${late}`);
    const parts = [made('h2', { className: 'ho-live-question' }, now.question), state, made('ol', { className: 'ho-live-options' }, ...now.options.map(one => option(now, one)))];
    if (now.advice) parts.push(made('p', {}, ADVICE[now.advice]));
    if (now.shifts) parts.push(shifts(now));
    return parts;
  }

  function option(now, { id, text }) {
    const key = now.key?.[id];
    const item = made('li', {}, made('span', { className: key?.right ? 'ho-live-key' : '' }, `${key?.right ? '✓ right: ' : ''}${text}`));
    (now.counts ?? []).forEach((counted, vote) => {
      const total = Object.values(counted).reduce((sum, many) => sum + many, 0);
      const share = total ? Math.round(100 * counted[id] / total) : 0;
      const bar = made('i');
      bar.style.width = `${share}%`;
      const which = now.counts.length > 1 ? ['first vote', 'second vote'][vote] : 'vote';
      item.append(made('div', { className: 'ho-live-counted' }, made('span', {}, which), made('span', {}, `${counted[id]} of ${total}, ${share} %`), made('span', {}, bar)));
    });
    if (key) item.append(made('p', {}, key.why));
    return item;
  }

  function shifts(now) {
    const place = id => now.options.findIndex(one => one.id === id) + 1;
    const rows = now.shifts.map(([from, to, many]) => made('li', {}, from === to ? `${many} stayed with ${place(from)}` : `${many} went from ${place(from)} to ${place(to)}`));
    return made('details', { open: true }, made('summary', {}, 'From the first vote to the second'), made('ul', {}, ...rows));
  }

  // What the class chose, for whoever wants it after the session is deleted.
  function table() {
    const rows = [['question', 'text', 'option', 'first vote', 'second vote', 'late']];
    for (const { round, question: text, options, counts, late } of seen.values()) {
      for (const { id, text: chosen } of options) rows.push([round, text, chosen, counts[0][id], counts[1]?.[id] ?? '', late]);
    }
    return rows.map(row => row.map(cell => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');
  }

  async function go(what, body) {
    if (await ask(what, body)) say('');
  }

  begin.addEventListener('submit', async event => {
    event.preventDefault();
    const key = begin.elements.key.value.trim(), word = begin.elements.word.value.trim().toLowerCase();
    try {
      if (word) await post('tally', { word, key });
      mine = word ? { word, key } : await post('start', { key });
      say('');
      enter();
    } catch (problem) {
      failed(problem);
    }
  });
  $('ask').addEventListener('submit', event => {
    event.preventDefault();
    go('ask', { question: event.target.elements.question.value, after: told.round });
  });
  $('pause').addEventListener('click', () => go('pause', { paused: !told.paused }));
  $('lead').addEventListener('submit', event => {
    event.preventDefault();
    go('place', { place: event.target.elements.place.value });
  });
  $('take').addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob(['\ufeff', table(), '\r\n'], { type: 'text/csv' }));
    made('a', { href, download: 'live_session.csv' }).click();
    URL.revokeObjectURL(href);
  });
  $('end').addEventListener('click', async () => {
    const ending = mine;
    mine = null; // what is still on its way about it is no news
    try {
      await post('end', ending);
      leave();
      say('The session has ended, and its answers are deleted.');
    } catch (problem) {
      mine = ending;
      failed(problem);
      if (mine) tick();
    }
  });

  if (location.hash) {
    begin.elements.key.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  if (mine) enter();
})();
