// Looks up, in tables that Python made, what each view shows in a setting; no rule is known here.
//
// A setting is a number: its place among all settings within reach. The address carries it in the same
// words as everywhere else, behind a `#`, since that is all a page from a file may change of its address.
const HOLE = /\x01([^\x02]*)\x02/;
const OWN = ['v', 'from', 's'];
// A chat program adds whence a link was opened, by the same name as the system that ours begin from.
const SHARED_FROM = ['timeline', 'groupmessage', 'singlemessage'];

async function unpacked(id) {
  const text = document.getElementById(id).textContent;
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
}

const tables = JSON.parse(new TextDecoder().decode(await unpacked('ho-tables')));
const numbers = new Uint16Array(await unpacked('ho-numbers'));
const { pieces, sequences, entries, columns, shapes, fixed, components, beginnings } = tables;

let place = 0;
let past = [], future = [], others = [], problems = [];
const opened = new Set();
let chosen = '', asked = '', said = '';

// ---- markup from the tables

// A column has numbers only for those components with which they change: the bits of its shape say which.
const sizes = beginnings.map(({ ways }) => ways.map(own => own.length));
const turns = (name, beginning, component) => (shapes[columns[name]][beginning] >> component) & 1;
const starts = {};
let following = 0;
for (const name of Object.keys(columns)) {
  starts[name] = sizes.map((own, beginning) => {
    const start = following;
    following += own.reduce((product, size, component) => (turns(name, beginning, component) ? product * size : product), 1);
    return start;
  });
}

let here = { place: -1 };
function at(name) {
  if (here.place !== place) {
    const beginning = beginningOf(place);
    here = { place, index: beginnings.indexOf(beginning), ways: digits(beginning, place) };
  }
  const { index, ways } = here;
  const own = ways.reduce(
    (number, way, component) => (turns(name, index, component) ? number * sizes[index][component] + way : number), 0);
  return numbers[starts[name][index] + own];
}

const piece = number => pieces[number];
const text = number => sequences[number].map(piece).join('');
const escaped = words => words.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
const filled = (markup, words) => markup.replace(HOLE, () => words);

function row(name, key) {
  const light = !chosen ? 0 : tables.lights[chosen].includes(key) ? 2 : 4;
  return text(entries[at(name)][light + opened.has(tables.items[name])]);
}

// A view or a section of one, whose blanks are for sections and rows.
function shown(view, name = view) {
  return sequences[at(name)].map(number => {
    const [blank, key] = HOLE.exec(pieces[number]) ?? [];
    if (!blank) return pieces[number];
    const part = `${view} ${key}`;
    return part in tables.items ? row(part, key) : shown(view, part);
  }).join('');
}

// ---- settings

const beginningOf = number => beginnings.findLast(beginning => beginning.first <= number);

function digits({ first, ways }, number) {
  let rest = number - first;
  return ways.map(own => own.length).reduceRight((found, size) => {
    found.unshift(rest % size);
    rest = Math.floor(rest / size);
    return found;
  }, []);
}

const numbered = ({ first, ways }, chosenWays) =>
  first + ways.reduce((number, own, index) => number * own.length + chosenWays[index], 0);

function withStance(component, stance) {
  const beginning = beginningOf(place);
  const index = components.indexOf(component);
  const now = digits(beginning, place);
  now[index] = beginning.stances[index][stance];
  return numbered(beginning, now);
}

function go(number) {
  if (number === place) return;
  problems = [];
  past.push(place);
  future = [];
  place = number;
}

// ---- the address

// An entry that comes twice is some other page's, and not for this one to choose between.
function entry(name) {
  const own = others.filter(([known]) => known === name);
  return own.length === 1 ? own[0][1] : '';
}

function put(name, value) {
  const kept = others.filter(([known]) => known !== name);
  others = value === null ? kept : [...kept, [name, value]];
}

function query(besides = others) {
  const beginning = beginningOf(place);
  const tokens = digits(beginning, place).flatMap((way, index) => beginning.ways[index][way]);
  const levels = [...beginning.tokens, ...tokens].sort(([one], [other]) => one - other).map(([, token]) => token);
  const setting = [['v', tables.version], ['from', beginning.origin], ['s', levels.join('-')]];
  const kept = setting.filter(([name, value]) => value || (name === 's' && beginning.origin));
  return [...kept, ...besides].map(pair => pair.map(encodeURIComponent).join('=')).join('&');
}

const same = (own, tokens) => own.length === tokens.length && own.every(([, token]) => tokens.includes(token));
const complain = (problem, words) =>
  problems.push(filled(fixed.problems[problem], escaped(words.length > 40 ? `${words.slice(0, 40)}…` : words)));

// What a link says of a component and no switch can show stays at its lowest, and is named.
function nearest(origin, tokens) {
  const of = index => tokens.filter(token => tables.codes[token.slice(0, 2)] === index);
  const elsewhere = of(-1);
  const candidates = beginnings.filter(beginning => beginning.origin === origin);
  const beginning = candidates.find(({ tokens: own }) => same(own, elsewhere)) ?? candidates[0];
  if (!same(beginning.tokens, elsewhere)) complain('moved', elsewhere.join('-'));
  return numbered(beginning, components.map((component, index) => {
    const way = beginning.ways[index].findIndex(own => same(own, of(index)));
    if (way < 0) complain('moved', of(index).join('-'));
    return way < 0 ? beginning.stances[index].closed : way;
  }));
}

// Of two tokens for one factor the later counts; code 0 is what a link leaves unsaid.
function tokensOf(written) {
  const tokens = new Map();
  for (const token of written.split('-').filter(Boolean)) {
    const code = token.slice(0, 2);
    if (code in tables.codes && token.length === 3) tokens.set(code, token);
    else if (code in tables.gone.factors) complain('gone', tables.gone.factors[code]);
    else complain('token', token);
  }
  return [...tokens.values()].filter(token => !token.endsWith('0'));
}

function keepWhatCanBeRead() {
  const written = entry('p'), guess = prediction();
  if (written && !guess) complain('prediction', written);
  guess?.unknown.forEach(bit => complain('named', tables.gone.dependencies[bit] ?? String(bit)));
  if (written) put('p', guess && predictionText(guess));
  const answers = entry('a').split('-').filter(Boolean);
  const wrong = answers.filter(pair => {
    const [question, ...option] = pair.split('.');
    const known = Object.hasOwn(fixed.questions, question) ? fixed.questions[question] : null;
    return known && !(option.length && Object.hasOwn(known, option.join('.')));
  });
  wrong.forEach(pair => complain('answer', pair));
  if (wrong.length) put('a', answers.filter(pair => !wrong.includes(pair)).join('-') || null);
}

// A link as a page wrote it: a chat program or a mail encodes it as a whole, writes its `&` as in HTML, or
// puts it in capitals.
function undisguised(sent) {
  const whole = !sent.includes('=') && /%3d/i.test(sent) ? new URLSearchParams(`q=${sent}`).get('q') : sent;
  const own = whole.replace(/^\?/, '').replaceAll('&amp;', '&');
  return own === own.toUpperCase() ? own.toLowerCase() : own;
}

function arrive() {
  const arrived = [...new URLSearchParams(undisguised(location.hash.slice(1) || location.search.slice(1)))];
  const value = name => arrived.findLast(([known]) => known === name)?.[1];
  problems = [];
  others = arrived.filter(([name]) => !OWN.includes(name) && name !== 'token');
  if (value('v') && value('v') !== tables.version) complain('version', value('v'));
  // The link keeps them: the live pages answer by what is disputed.
  for (const [name, change] of arrived) if (name === 'd') complain('dissent', change.split('~').slice(0, 2).join(': '));
  const isSystem = origin => beginnings.some(beginning => beginning.origin === origin);
  const begins = arrived.filter(([name, own]) => name === 'from' && !SHARED_FROM.includes(own));
  let origin = begins.at(-1)?.[1] ?? '';
  if (!isSystem(origin)) {
    complain('origin', origin);
    origin = '';
  }
  const begun = beginnings.find(beginning => beginning.origin === origin);
  const settings = arrived.filter(([name]) => name === 's').map(([, own]) => own);
  place = settings.length || (value('v') && !origin) ? nearest(origin, tokensOf(settings.join('-'))) : begun.first;
  keepWhatCanBeRead();
  past = [];
  future = [];
}

function write() {
  const address = `#${query()}`;
  if (location.hash !== address) history.replaceState(history.state, '', address);
}

// ---- what depends on the reader besides the setting

function prediction() {
  const written = entry('p');
  if (written === 'skip') return { number: 'skip', named: new Set(), unknown: [] };
  const [, number, flags = '0'] = /^(\d{1,3})(?:-([0-9a-f]{1,25}))?$/.exec(written) ?? [];
  if (number === undefined || Number(number) >= fixed.results.length) return null;
  const has = bit => (BigInt(`0x${flags}`) >> BigInt(bit)) & 1n;
  const known = Object.entries(tables.dependencies);
  const taken = known.map(([, bit]) => bit);
  return {
    number: String(Number(number)),
    named: new Set(known.filter(([, bit]) => has(bit)).map(([id]) => id)),
    unknown: [...Array(4 * flags.length).keys()].filter(bit => has(bit) && !taken.includes(bit)),
  };
}

function predictionText({ number, named }) {
  const flags = [...named].reduce((sum, id) => sum | (1n << BigInt(tables.dependencies[id])), 0n);
  return flags ? `${number}-${flags.toString(16)}` : number;
}

function predict(form) {
  const answers = new URLSearchParams(form);
  const named = new Set(answers.getAll('named'));
  const number = answers.get('number').trim() || (named.size ? String(named.size) : '');
  asked = '';
  if (!/^\d+$/.test(number) || Number(number) >= fixed.results.length) return void (asked = 'again');
  put('p', predictionText({ number: String(Number(number)), named }));
}

function result({ number, named }) {
  if (number === 'skip') return text(fixed.skipped);
  const groups = fixed.groups.map(({ list, items, wanted }) => {
    const own = items.filter(([id]) => named.has(id) === wanted).map(([, markup]) => markup);
    return own.length ? filled(list, own.join('')) : '';
  });
  return filled(text(fixed.results[Number(number)]), named.size ? filled(text(fixed.named), groups.join('')) : '');
}

function notices() {
  const more = problems.length - fixed.most;
  return more > 0 ? [...problems.slice(0, fixed.most), filled(fixed.more, more)] : problems;
}

const given = () => new Map(entry('a').split('-').filter(Boolean).map(pair => pair.split('.')));

const SPECIAL = {
  notice: () => (problems.length ? filled(text(fixed.notice), notices().map(one => `<li>${one}</li>`).join('')) : ''),
  prediction: () => (prediction() ? result(prediction()) : text(asked ? fixed.askedAgain : fixed.asked)),
  heading: () => text(fixed.heading[prediction() ? 1 : 0]),
  map: () => (prediction() ? shown('map') : ''),
  moves: () => (prediction() ? text(fixed.moves[fixed.floors.indexOf(place) + 1]) : ''),
  systems: () => (prediction() ? text(fixed.systems) : ''),
  tools: () => filled(text(fixed.tools[(past.length ? 2 : 0) + (future.length ? 1 : 0)]), said),
};

function html(view) {
  if (view in SPECIAL) return SPECIAL[view]();
  if (view in fixed.keptBack && fixed.allOpen.includes(place) && !prediction()) return text(fixed.keptBack[view]);
  if (view in fixed.questions) {
    const answer = given().get(view) ?? '';
    return text(fixed.questions[view][Object.hasOwn(fixed.questions[view], answer) ? answer : '']);
  }
  return shown(view);
}

// ---- actions, in the words of `data-do`

const ACTIONS = {
  stance: (of, value) => go(withStance(of, value)),
  system: (of, value) => go(beginnings.find(({ origin }) => origin === (value ?? of)).first),
  setting: of => go(fixed.settings[of]),
  floor: of => go(fixed.floors[of]),
  undo: () => { if (past.length) { future.push(place); place = past.pop(); } },
  redo: () => { if (future.length) { past.push(place); place = future.pop(); } },
  reset: () => go(0),
  why: of => { if (!opened.delete(of)) opened.add(of); },
  choose: of => { if (!of || of in tables.lights) chosen = of; },
  ask: of => {
    opened.add(of);
    show();
    document.querySelector(`tr[data-key="${of}"]`)?.scrollIntoView({ block: 'center' });
  },
  skip: () => { asked = ''; put('p', 'skip'); },
  predict: (_, value) => predict(value),
  again: () => put('p', null),
  'open-all': () => go(fixed.openAll),
  answer: (of, value) => put('a', [...given().set(of, value)].map(pair => pair.join('.')).join('-')),
  copy: async () => {
    const address = `${location.href.split(/[?#]/)[0]}#${query([])}`;
    const refused = await copied(address);
    said = refused === 'yes' ? tables.copied : filled(tables.refused, escaped(refused));
    show();
  },
};

function act({ do: what, of, value }) {
  said = '';
  ACTIONS[what]?.(of, value);
  show();
}

// ---- views: the same script shows them as everywhere else

class Model {
  constructor(element) {
    this.name = element.dataset.view;
    this.heard = {};
    const { className, attributes } = element.firstElementChild;
    const extra = [...attributes].filter(({ name }) => name !== 'class').map(({ name, value }) => [name, value]);
    this.values = { classes: className, attributes: Object.fromEntries(extra), html: html(this.name) };
    element.replaceChildren();
    render({ model: this, el: element });
  }
  get(name) { return this.values[name]; }
  on(event, hear) { this.heard[event] = hear; }
  send(content) { act(content); }
  show() {
    const next = html(this.name);
    if (next === this.values.html) return;
    this.values.html = next;
    this.heard['change:html']();
  }
}

arrive();
const models = [...document.querySelectorAll('[data-view]')].map(element => new Model(element));
const words = document.createElement('div');
document.querySelector('main').append(words);
explainWords(document, tables.glossary, words);
document.documentElement.dataset.ready = '';

let writing;
function show() {
  for (const model of models) model.show();
  clearTimeout(writing);
  writing = setTimeout(write, 50); // after the answer is on the screen
}

addEventListener('hashchange', () => { arrive(); show(); });
document.addEventListener('click', event => {
  const mark = event.target.closest('.ho-map-svg [data-do]');
  if (mark) act({ do: mark.dataset.do, of: mark.dataset.of });
  // A jump to the page's content must not take the setting out of the address.
  if (event.target.closest('.ho-skip')) { event.preventDefault(); document.querySelector('main').focus(); }
});
if (location.hash || location.search) write();
