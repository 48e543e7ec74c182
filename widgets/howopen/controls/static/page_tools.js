// What only the page itself can do: copy an address, save a file, draw a picture.
async function copied(address) {
  try {
    await navigator.clipboard.writeText(address);
    return 'yes';
  } catch {
    return address;
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// A phone's browser refuses a canvas of more than some sixteen million points.
const MOST_POINTS = 16e6;

async function painted(svg) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await picture.decode();
  const scale = Math.min(2, Math.sqrt(MOST_POINTS / (picture.width * picture.height)));
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

// A picture comes as text that lacks its looks, or is drawn from a figure on the page.
async function drawn(figure, script, made, text) {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const { drawing, withLooks } = await import(address);
  URL.revokeObjectURL(address);
  return text ? withLooks(text) : drawing(figure, made);
}

// As much of a file as is read: more than may be, so that a longer one is known even without half a sign.
const MOST_OF_FILE = 32_002;
const MOST_OF_NAME = 80;
const MOST_OF_MESSAGE = 64_000; // bytes; a message that is larger would be refused with the whole line
const MOST_FILES = 61;

// Not in the middle of a sign that takes two places: half of one cannot be sent.
function cut(text, most) {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

// In some scripts a letter takes three bytes, and of a file that is no text each may take six.
function sendable(text) {
  const isTooLarge = new Blob([JSON.stringify(text)]).size > MOST_OF_MESSAGE;
  return isTooLarge ? ' '.repeat(MOST_OF_FILE) : text;
}

// Files of any kind are asked for in pieces, so that the page's other messages come between these.
const PIECE = 42_000; // bytes, as letters a third more

function letters(bytes) {
  return new Promise(done => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => done((reader.result ?? '').split(',')[1] ?? ''));
    reader.readAsDataURL(bytes);
  });
}

function oneAfterTheOther(files) {
  return new Blob(files.flatMap(file => [`${file.size} ${file.name.replaceAll('\n', ' ')}\n`, file]));
}

function renderTools(context) {
  shared.render(context);
  const { model, el } = context;
  let unsent = new Blob();
  el.addEventListener('change', async ({ target }) => {
    if (target.type !== 'file' || !target.files.length) return;
    if ('pieces' in target.dataset) {
      unsent = oneAfterTheOther([...target.files]);
      model.send({ do: 'files', of: String(target.files.length), value: String(unsent.size) });
      target.value = '';
      return;
    }
    for (const file of [...target.files].slice(0, MOST_FILES)) {
      const text = await file.slice(0, 4 * MOST_OF_FILE).text();
      model.send({ do: 'file', of: cut(file.name, MOST_OF_NAME), value: sendable(cut(text, MOST_OF_FILE)) });
    }
    target.value = '';
  });
  model.on('msg:custom', async ({ task, name, type, text, bytes, script, made }) => {
    if (task === 'copy') {
      const address = `${location.origin}${location.pathname}?${text}`;
      model.send({ do: 'copied', of: '', value: await copied(address) });
    }
    if (task === 'piece') {
      const piece = unsent.slice(0, PIECE);
      unsent = unsent.slice(PIECE);
      model.send({ do: 'piece', of: '', value: await letters(piece) });
    }
    if (task !== 'save') return;
    const whole = bytes ? Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0)) : text;
    const content = script ? await drawn(el.querySelector('figure'), script, made, text) : whole;
    save(type === 'image/png' ? await painted(content) : new Blob([content], { type }), name);
  });
}

export default { initialize: shared.initialize, render: renderTools };
