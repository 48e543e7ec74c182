// Says in words when the kernel behind the page is gone, and brings everything back.
//
// One question covers a kernel that was killed, frozen or culled, a server that froze or began anew, and a
// line that was cut: does the kernel with which this page began still answer? It is asked on its control
// channel, where a busy kernel answers as well, and with a message that no server counts as use, so a page
// that nobody uses is still put to sleep. Silence is counted in ticks and not by the clock: a laptop that
// slept for an hour has ticked once.
(() => {
  const TICK = 1000;
  const MEET = 50; // what is pressed before the kernel is met is not missed when its answer is lost
  const ASK_EVERY = 2;
  const SUSPECT = 4;
  const LOOK_EVERY = 3;
  const PATIENCE = { starting: 60, connected: 11, connecting: 3 };

  const shared = globalThis.howopen;
  const unanswered = shared.unanswered = new Map();
  let kernel, began, asked = 0, silence = 0, sinceBack = 0, isReplaced = false, isLost = false, isAwaited = false;

  function meet() {
    kernel = globalThis.jupyterapp?.widgetManager?.kernel;
    if (!kernel) return;
    clearInterval(meeting);
    silence = 0;
    kernel.anyMessage.connect(heard);
    kernel.statusChanged.connect((_, status) => {
      isReplaced ||= ['restarting', 'autorestarting', 'dead'].includes(status);
      judge();
    });
  }

  function ask() {
    const header = {
      msg_id: `${kernel.clientId}-watch-${asked += 1}`, msg_type: 'kernel_info_request', version: '5.3',
      session: kernel.clientId, username: '', date: new Date().toISOString(),
    };
    const message = { header, parent_header: {}, metadata: {}, content: {}, buffers: [], channel: 'control' };
    kernel.sendControlMessage(message, true).done.catch(() => {}); // a future that is cancelled rejects
  }

  function heard(_, { msg, direction }) {
    const { msg_type: type, msg_id: id, session } = msg.header;
    if (direction === 'send') {
      if (type !== 'comm_msg') return;
      unanswered.set(id, shared.pressed);
      shared.pressed = undefined;
      document.dispatchEvent(new Event('howopen-used'));
      return;
    }
    if (type === 'kernel_info_reply') {
      began ??= session;
      isReplaced ||= session !== began;
    }
    if (type === 'status' && msg.content.execution_state === 'idle') unanswered.delete(msg.parent_header.msg_id);
    if (session === began) silence = 0;
  }

  // Asked over plain HTTP, whether there is anything to come back to: it must not start a kernel.
  async function look() {
    const { baseUrl, kernelId } = shared.config();
    const address = `${baseUrl}api/kernels/${kernelId}?no_track_activity=1`;
    try {
      const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(TICK * LOOK_EVERY) });
      if (!answer.headers.get('content-type')?.includes('json')) return 'other';
      return answer.ok ? 'kernel' : 'server';
    } catch {
      return 'nothing';
    }
  }

  // Asked for once: a busy server takes its time, and each further request would start a kernel more.
  function comeBack() {
    clearInterval(ticking);
    location.reload();
  }

  async function learn() {
    const found = await look();
    if (!isLost) return;
    if (isAwaited && (found === 'kernel' || found === 'server')) comeBack();
    else if (found === 'other' && shared.config().launch) say('ended');
    else if (isAwaited) say('awaited');
    else if (found === 'server') {
      isReplaced = true;
      say('stopped');
    } else if (found === 'kernel' && !isReplaced && kernel?.connectionStatus === 'disconnected') {
      kernel.reconnect().catch(() => {});
    }
  }

  // A kernel that was ended for want of use says no word of it, and nor does a Jupyter server.
  async function suspect() {
    if (await look() !== 'server' || isLost) return;
    isReplaced = true;
    judge();
  }

  function say(kind) {
    shared.notice.lost(kind, () => {
      isAwaited = true;
      learn();
    });
  }

  function lose(kind) {
    isLost = true;
    sinceBack = 0;
    shared.notice.stale(Boolean(began));
    say(kind);
    learn();
  }

  function find() {
    isLost = isAwaited = false;
    shared.notice.lost('');
    shared.notice.stale(false);
  }

  function judge() {
    const state = !kernel ? 'starting' : kernel.connectionStatus === 'connected' ? 'connected' : 'connecting';
    const isSilent = silence > PATIENCE[state];
    if (!isLost) {
      if (isReplaced) lose('stopped');
      else if (isSilent) lose(!kernel ? 'starting' : began ? 'silent' : 'unreached');
    } else if (!isReplaced && silence < ASK_EVERY) {
      // What was sent into a dead line may never have arrived; then only starting anew makes things agree.
      if (unanswered.size === 0) find();
      else if ((sinceBack += 1) > PATIENCE.connecting) say('unheard');
    }
  }

  function tick() {
    // A hidden tab's timers are slowed, and nobody reads it.
    if (document.hidden) return;
    if (!kernel && document.getElementById('ho-page') && !document.getElementById('ho-starting')) {
      clearInterval(meeting);
      return clearInterval(ticking); // a page of words only
    }
    silence += 1;
    const mayAsk = kernel?.connectionStatus === 'connected' && !isReplaced;
    if (mayAsk && silence % ASK_EVERY === 0) ask();
    if (mayAsk && silence === SUSPECT) suspect();
    judge();
    if (isLost && (isAwaited || !isReplaced) && silence % LOOK_EVERY === 0) learn();
  }

  const meeting = setInterval(meet, MEET);
  const ticking = setInterval(tick, TICK);
  document.addEventListener('visibilitychange', () => { silence = 0; });
})();
