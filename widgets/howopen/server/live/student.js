// The student's side of a live session: the question at which the class is, and one answer to it.
//
// An answer is kept in this tab until the server has it, so a bad connection loses none. What tells the answers
// of a class apart is a number of this tab's, drawn by chance; it goes when the tab does, and says nothing of
// whoever sits there.
(() => {
  const AT = new URL('.', document.currentScript.src);
  const STORE = 'howopen-live';
  const EVERY = 2000, SPREAD = 500, PATIENCE = 8000; // milliseconds; spread, so that a class does not ask as one
  const FINAL = [400, 404, 409]; // asked again, these would be refused again
  const SAYS = {
    vote: 'Answer by yourself first.', revote: 'Vote again.',
    talk: 'The vote is closed. Talk it over with whoever sits beside you.',
    counts: 'This is what the class chose.', key: 'This is the key.',
  };
  const PAUSED = 'The teacher has paused; look up.';

  const made = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(STORE));
    } catch {
      return null;
    }
  }

  function keep() {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(mine));
    } catch { /* a browser that keeps nothing: the answer lives as long as the page */ }
  }

  function forget() {
    try {
      sessionStorage.removeItem(STORE);
    } catch { /* nothing was kept */ }
  }

  const drawn = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const before = kept();
  const wayIn = document.getElementById('ho-live-join');
  wayIn?.addEventListener('submit', event => {
    event.preventDefault();
    location.search = new URLSearchParams({ live: wayIn.elements.live.value.trim().toLowerCase() });
  });
  const word = new URLSearchParams(location.search).get('live')?.trim().toLowerCase() ?? before?.word;
  if (!word) return;
  const mine = before?.word === word ? before : { word, tab: drawn(), number: 0, waiting: [], chosen: {} };
  mine.marked ??= {}; // of each vote the option that is marked, sent or not
  keep();

  const section = document.getElementById('ho-live') ?? panel();
  section.classList.add('ho-live');
  const [pause, place, said] = ['ho-live-paused', 'ho-live-place', ''].map(className => made('p', { role: 'status', className }));
  const question = made('div');
  section.append(pause, place, question, said);
  if (wayIn) wayIn.hidden = true;
  let shown = '', shownOf = '', isIn = false, isPaused = false, isSending = false, isOver = false;

  function panel() {
    const inside = made('section');
    const around = made('details', { className: 'ho-live-panel', open: !mine.isFolded }, made('summary', {}, 'A question for the class'), inside);
    around.addEventListener('toggle', () => {
      mine.isFolded = !around.open;
      if (!isOver) keep();
    });
    document.body.append(around);
    return inside;
  }

  // Put text and links into a part of the page, unless they stand there: what is put is read out.
  function put(element, ...inside) {
    const text = inside.map(one => one.textContent ?? one).join('');
    if (element.textContent !== text) element.replaceChildren(...inside);
  }

  const say = text => put(said, text);
  const sayKept = () => say(`Your answer is kept in this tab, and is sent as soon as ${isPaused ? 'the teacher goes on' : 'the connection is back'}.`);

  async function ask(path, body) {
    const posted = body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-How-Open': 'page' } };
    const answer = await fetch(new URL(path, AT), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...posted });
    // Something else than a session answers: a proxy, or a server that is about to offer them again.
    if (!answer.headers.get('content-type')?.includes('json')) throw new Error(`not a session: ${answer.status}`);
    return { status: answer.status, told: await answer.json() };
  }

  const name = ({ round, vote }) => `${round}.${vote}`;

  function choose(told, option) {
    const answer = { round: told.round, vote: told.vote, option, number: mine.number += 1 };
    mine.waiting = [...mine.waiting.filter(one => name(one) !== name(answer)), answer];
    mine.chosen[name(answer)] = option;
    keep();
    say('Sending …');
    send();
  }

  async function send() {
    if (isSending || !mine.waiting.length) return;
    if (isPaused) return sayKept();
    isSending = true;
    try {
      while (mine.waiting.length) {
        const [first] = mine.waiting;
        const { status, told } = await ask('answer', { word, tab: mine.tab, ...first });
        if (status === 403) isIn = false; // the server has forgotten this tab
        if (status === 423) isPaused = true; // which this page has not heard yet
        if (status !== 200 && !FINAL.includes(status)) throw new Error(told.problem);
        mine.waiting = mine.waiting.filter(one => one !== first);
        keep();
        say(status === 200 ? 'Your answer has been counted. You can change it while the vote is open.' : told.problem);
      }
    } catch {
      sayKept();
    } finally {
      isSending = false;
    }
  }

  function show(told) {
    const now = JSON.stringify(told);
    if (now === shown) return;
    shown = now;
    if (told.paused) {
      question.replaceChildren();
      return;
    }
    const isSame = shownOf === name(told);
    shownOf = name(told);
    if (!told.round) {
      question.replaceChildren(made('p', {}, 'You are in. The first question comes when your teacher asks it.'));
      return;
    }
    const heading = made('p', {}, SAYS[told.step]);
    question.replaceChildren(heading, told.vote ? ballot(told) : outcome(told));
    if (!isSame && !mine.waiting.length) say('');
  }

  // What a teacher tells everybody beside the question.
  function beside({ paused = false, at }) {
    isPaused = paused;
    put(pause, ...paused ? [PAUSED] : []);
    put(place, ...at ? ['The class is at: ', way(at)] : []);
  }

  // Under a lesson what was folded away stays so, on the next page too, until the teacher has something new.
  function unfold({ round, step, paused, at }) {
    const news = JSON.stringify([round, step, paused, at]);
    if (news === mine.seen) return;
    Object.assign(mine, { seen: news, isFolded: false });
    keep();
    const around = section.closest('details');
    if (around) around.open = true;
  }

  // A page's own links take its setting and its answers along, and so does this one.
  function way({ notebook, part, name: text }) {
    const link = made('a', { href: new URL(`../voila/render/${notebook}.ipynb`, AT) }, text);
    link.hash = part.replaceAll(' ', '-');
    link.addEventListener('click', () => { link.search = location.search; });
    return link;
  }

  function ballot(told) {
    const chosen = mine.marked[name(told)];
    const options = told.options.map(({ id, text }) => made('label', { className: 'ho-live-option' },
      made('input', { type: 'radio', name: 'ho-live-option', value: id, required: true, checked: id === chosen }), made('span', {}, text)));
    const form = made('form', {}, made('fieldset', {}, made('legend', { className: 'ho-live-question' }, told.question), ...options),
      made('p', {}, made('button', { className: 'ho-live-main' }, 'Send my answer')));
    form.addEventListener('change', event => {
      mine.marked[name(told)] = event.target.value;
      keep();
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      choose(told, new FormData(form).get('ho-live-option'));
    });
    return form;
  }

  function outcome(told) {
    const last = told.counts?.at(-1);
    const total = last && Object.values(last).reduce((sum, many) => sum + many, 0);
    const own = [2, 1].map(vote => mine.chosen[`${told.round}.${vote}`]).find(Boolean);
    const options = told.options.map(({ id, text }) => {
      const key = told.key?.[id];
      const item = made('li', {}, made('span', { className: key?.right ? 'ho-live-key' : '' }, `${key?.right ? '✓ right: ' : ''}${text}`));
      if (id === own) item.append(made('b', {}, ' (your answer)'));
      if (last) item.append(made('p', {}, `${last[id]} of ${total}`));
      if (key) item.append(made('p', {}, key.why));
      return item;
    });
    return made('div', {}, made('p', { className: 'ho-live-question' }, told.question), made('ul', { className: 'ho-live-options' }, ...options));
  }

  async function look() {
    const { status, told } = isIn ? await ask(`state?word=${encodeURIComponent(word)}`) : await ask('join', { word, tab: mine.tab });
    if (status === 200) {
      isIn = true;
      beside(told);
      unfold(told);
      show(told);
      if (said.dataset.lost) { delete said.dataset.lost; say(''); }
      await send();
    } else if (status === 404 || status === 400) {
      isOver = true;
      forget();
      beside({});
      question.replaceChildren(made('p', {}, shown ? 'The session has ended, and its answers are deleted.' : 'No live session of that word runs here.'));
      if (wayIn) wayIn.hidden = false;
      say('');
    } else {
      say(told.problem);
    }
  }

  async function tick() {
    try {
      if (!document.hidden || mine.waiting.length) await look();
    } catch {
      said.dataset.lost = 'yes';
      if (mine.waiting.length) sayKept();
      else say('There is no connection just now; this page tries again by itself.');
    }
    if (!isOver) setTimeout(tick, EVERY + SPREAD * Math.random());
  }
  tick();
})();
