// In the page: presses a control and tells when every view has been painted with the new state's content.
//
// A view is ready when its text is what Python says it must be in that state. Texts are compared after every
// frame that changed the page's text; the clock stops at the end of the one in which the last view was ready.
globalThis.bench = (() => {
  const textOf = html => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.textContent;
  };
  const sorted = texts => texts.filter(Boolean).sort().join('\n');
  const readers = {
    html: el => el.textContent,
    bars: el => sorted([...el.querySelectorAll('.bartext')].map(node => node.textContent)),
    network: el => sorted([...el.querySelectorAll('.node-label')].map(node => node.textContent)),
    drawn: el => el.dataset.here ?? '',
  };
  const wanted = view => (view.kind === 'html' ? textOf(view.content) : view.content);
  // A message posted while a frame is made arrives once that frame is painted.
  const afterThisFrame = () => new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });
  let inFrame = false;
  const frame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = callback => frame(time => {
    inFrame = true;
    afterThisFrame().then(() => { inFrame = false; });
    callback(time);
  });
  const nextFrame = () => new Promise(resolve => frame(resolve));
  const painted = async () => {
    if (!inFrame) await nextFrame();
    return afterThisFrame();
  };

  // Views of the page, found by what they show at the start: their markup may change, this need not.
  let elements = [];
  function find(views, selectors) {
    const free = new Set();
    elements = views.map(view => {
      const all = [...document.querySelectorAll(selectors[view.kind])].filter(el => !free.has(el));
      const found = all.find(el => readers[view.kind](el) === wanted(view));
      free.add(found);
      return found;
    });
    return views.filter((_, index) => !elements[index]).map(view => view.name);
  }

  const actions = {
    press: el => el.click(),
    choose: (el, index) => {
      el.selectedIndex = index;
      el.dispatchEvent(new Event('change', { bubbles: true }));
    },
    type: (el, words) => {
      el.value = words;
      el.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };

  function act({ selector, nth, action, index }, root = document) {
    actions[action](root.querySelectorAll(selector)[nth], index);
  }

  function measure(control, views, patience) {
    const pending = new Map(views.map((view, index) => [elements[index], { ...view, text: wanted(view) }]));
    return new Promise(resolve => {
      // Texts are compared once a frame is painted, so that comparing is not counted as the page's time. What
      // changed while that frame was made is in it; what changed after that is in the next one.
      let changed = false, following = false;
      const follow = async () => {
        following = true;
        while (changed && pending.size) {
          if (!inFrame) await nextFrame();
          changed = false;
          const ms = (await afterThisFrame()) - start;
          if (changed) continue;
          for (const [el, { kind, text }] of pending) if (readers[kind](el) === text) pending.delete(el);
          if (!pending.size) end({ ms });
        }
        following = false;
      };
      const watch = new MutationObserver(() => {
        if (following && inFrame) return;
        changed = true;
        if (!following) follow();
      });
      const end = found => {
        watch.disconnect();
        clearTimeout(late);
        resolve(found);
      };
      const late = setTimeout(() => end({
        missing: [...pending].map(([el, { name, kind, text }]) => [name, readers[kind](el), text]),
      }), patience);
      watch.observe(document.body, {
        childList: true, subtree: true, characterData: true, attributeFilter: ['data-here'],
      });
      const start = performance.now();
      act(control);
    });
  }

  // Presses the control as soon as it is there, and again until a text on the page answers.
  function first(control, html) {
    const answer = textOf(html);
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`no answer; shown: ${shown}, pressed: ${pressed}`)), 180_000);
      let shown, pressed = 0;
      const check = async () => {
        if (!shown && document.querySelectorAll(control.selector)[control.nth]) {
          shown = performance.now();
          act(control);
          pressed += 1;
        }
        if (shown && document.body.textContent.includes(answer)) {
          watch.disconnect();
          clearInterval(again);
          resolve({ shown, pressed, answered: await painted() });
        }
      };
      const watch = new MutationObserver(check);
      watch.observe(document, { childList: true, subtree: true, characterData: true });
      const again = setInterval(() => {
        if (!shown || performance.now() - shown < 1000 * pressed) return;
        act(control);
        pressed += 1;
      }, 200);
    });
  }

  return { find, measure, first };
})();
