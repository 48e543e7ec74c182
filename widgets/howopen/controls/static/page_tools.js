// What only the page itself can do: copy its address, save a file, draw a picture.
async function copyAddress() {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function drawn(svg) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await picture.decode();
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function renderTools(context) {
  render(context);
  const { model } = context;
  model.on('msg:custom', async ({ task, name, type, text }) => {
    if (task === 'copy') model.send({ do: 'copied', of: '', value: (await copyAddress()) ? 'yes' : location.href });
    if (task === 'save') save(type === 'image/png' ? await drawn(text) : new Blob([text], { type }), name);
  });
}

export default { initialize, render: renderTools };
