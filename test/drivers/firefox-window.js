// Sent as text into Firefox's own window (not loaded by Node): runs there with the browser's own rights and names
// Firefox's internals. Whatever breaks with a new version of Firefox breaks here. ADDON_ID is set by the sender.
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = () => WebExtensionPolicy.getByID(ADDON_ID).extension;
const later = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the extension's process: its own pages forbid eval, a sandbox over their window does not. */
function agent() {
  addMessageListener('qingdu:run', async ({ data: { id, code } }) => {
    let answer;
    try {
      const world = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
      const asJson = `(async () => JSON.stringify((await (${code})) ?? null))()`;
      answer = { id, json: await Cu.evalInSandbox(asJson, Cu.Sandbox(content, world)) };
    } catch (error) {
      answer = { id, error: String(error) };
    }
    sendAsyncMessage('qingdu:ran', answer);
  });
}
const agentAddress = `data:application/javascript;charset=utf-8,${encodeURIComponent(`(${agent})()`)}`;

const helped = new WeakSet();
let next = 0;
const run = (frame, code) =>
  new Promise((resolve, reject) => {
    const manager = frame.messageManager;
    if (!manager) throw new Error('the page is gone');
    if (!helped.has(manager)) {
      manager.loadFrameScript(agentAddress, false);
      helped.add(manager);
    }
    const id = ++next;
    const onAnswer = ({ data }) => {
      if (data.id !== id) return;
      finish();
      if (data.error) reject(new Error(data.error));
      else resolve(data.json);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error('no answer from the page'));
    }, 15000);
    const finish = () => {
      clearTimeout(timer);
      manager.removeMessageListener('qingdu:ran', onAnswer);
    };
    manager.addMessageListener('qingdu:ran', onAnswer);
    manager.sendAsyncMessage('qingdu:run', { id, code });
  });
const popup = () =>
  [...document.querySelectorAll('browser.webextension-popup-browser')].find(
    (frame) => frame.getBoundingClientRect().width > 0 && frame.currentURI?.spec.startsWith('moz-extension:'),
  );
/** A document in the sidebar, and in it the frame of the extension. */
const panel = () => {
  const frame = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  return frame?.currentURI?.spec.startsWith('moz-extension:') ? frame : undefined;
};
const frameOf = (where) => (where === 'panel' ? panel() : popup());
const background = () => [...extension().views].find((view) => view.viewType === 'background');
/** What the extension did since `watch`: see witness.ts. */
const seen = { requests: [], errors: [] };
/** Runs in every process: what is said by `console` stays in its own. */
function consoleAgent() {
  const saw = ({ wrappedJSObject, ...plain }) => {
    const said = wrappedJSObject ?? plain;
    if (said.level !== 'error' && said.level !== 'assert') return;
    const words = said.arguments.map((one) => {
      try {
        return String(one?.message ?? one);
      } catch {
        return '?';
      }
    });
    Services.cpmm.sendAsyncMessage('qingdu:said', [said.filename ?? '', words.join(' ')]);
  };
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  storage.addLogEventListener(saw, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
}
const consoleAgentAddress = `data:application/javascript;charset=utf-8,${encodeURIComponent(`(${consoleAgent})()`)}`;
/** @param own how the addresses of the extension begin; it need not be there yet. */
const watch = (own) => {
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
    const isOwn = (principal) => principal?.addonPolicy?.id === ADDON_ID;
    const inPage = triggeringPrincipal?.contentScriptAddonPolicy?.id === ADDON_ID;
    if (!inPage && !isOwn(triggeringPrincipal) && !isOwn(loadingPrincipal)) return;
    // A tab that is opened at an address: where it may lead is judged with all other addresses.
    if (externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT) return;
    seen.requests.push({
      url: channel.URI.spec,
      by: inPage ? { page: loadingPrincipal?.spec ?? '' } : 'extension',
      image: externalContentPolicyType === Ci.nsIContentPolicy.TYPE_IMAGE,
    });
  }, 'http-on-modify-request');
  Services.console.registerListener({
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      if (message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) return;
      if (message.sourceName.startsWith(own)) seen.errors.push([message.sourceName, message.errorMessage]);
    },
  });
  Services.ppmm.addMessageListener('qingdu:said', ({ data: [file, words] }) => {
    if (file.startsWith(own)) seen.errors.push([file, words]);
  });
  Services.ppmm.loadProcessScript(consoleAgentAddress, true);
};
window.qingduDriver = {
  watch,
  witnessed: () => seen,
  url: () => gBrowser.currentURI.spec,
  async load(url, until) {
    const frame = gBrowser.selectedBrowser;
    const shown = () => frame.browsingContext.currentWindowGlobal?.innerWindowId;
    const before = shown();
    frame.fixupAndLoadURIString(url, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
    const end = Date.now() + 30000;
    const loading = () => shown() === before || (until === 'load' && frame.webProgress.isLoadingDocument);
    while (loading()) {
      if (Date.now() > end) throw new Error(`waited 30 s for ${url}`);
      await later(20);
    }
    const shownInstead = frame.browsingContext.currentWindowGlobal.documentURI.spec;
    if (/^about:(net|cert)error/.test(shownInstead)) {
      throw new Error(new URLSearchParams(shownInstead.split('?')[1]).get('e') ?? 'it cannot be reached');
    }
  },

  /** As a click on the button does, with the right to the tab that a click gives. */
  async clickToolbar() {
    await ExtensionParent.apiManager.global.browserActionFor(extension()).triggerAction(window);
  },
  popupReady: () => Boolean(popup()),

  runInPopup(code) {
    const frame = popup();
    if (!frame) throw new Error('the popup is closed');
    return run(frame, code);
  },
  panelReady: () => Boolean(panel()),
  runInPanel(code) {
    const frame = panel();
    if (!frame) throw new Error('the side panel is closed');
    return run(frame, code);
  },
  closePanel() {
    window.SidebarController.hide();
  },
  async drawPopup(where) {
    const frame = frameOf(where);
    const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(
      null,
      window.devicePixelRatio,
      'white',
    );
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    image.close();
    return canvas.toDataURL('image/png').split(',')[1];
  },
  clickInPopup(x, y, where) {
    const box = frameOf(where).getBoundingClientRect();
    const outer =
      where === 'panel' ? document.getElementById('sidebar').getBoundingClientRect() : { x: 0, y: 0 };
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      window.synthesizeMouseEvent(type, outer.x + box.x + x, outer.y + box.y + y, {
        button: 0,
        clickCount: type === 'mousemove' ? 0 : 1,
      });
    }
  },
  async closePopup() {
    for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
    for (let i = 0; i < 40 && popup(); i++) await later(50);
  },
  async press(key, code, modifiers) {
    const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!tip.beginInputTransactionForTests(window)) throw new Error('keys cannot be pressed now');
    const make = (name, itsCode) => new KeyboardEvent('', { key: name, code: itsCode });
    for (const name of modifiers) tip.keydown(make(name, ''));
    tip.keydown(make(key, code));
    tip.keyup(make(key, code));
    for (const name of [...modifiers].reverse()) tip.keyup(make(name, ''));
  },
  shortcut(name) {
    const { shortcuts } = extension();
    return shortcuts.commands.then((commands) => commands.get(name)?.shortcut ?? null);
  },
  async clickContextMenu(itemId) {
    const menu = document.getElementById('contentAreaContextMenu');
    const opened = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
    const box = gBrowser.selectedBrowser.getBoundingClientRect();
    window.synthesizeMouseEvent('contextmenu', box.x + 5, box.y + 5, { button: 2, clickCount: 1 });
    await Promise.race([opened, later(3000)]);
    const wanted = `-menuitem-_${itemId}`;
    const item = [...menu.querySelectorAll('menuitem')].find((one) => one.id.endsWith(wanted));
    const label = item?.label ?? null;
    if (item) menu.activateItem(item);
    else menu.hidePopup();
    return label;
  },
  async runInBackground(code) {
    // Between being installed, or updated, and being started it is not there.
    for (let i = 0; i < 200 && !WebExtensionPolicy.getByID(ADDON_ID)?.extension; i++) await later(50);
    if (!background()) await extension().wakeupBackground();
    for (let i = 0; i < 100 && !background(); i++) await later(50);
    return run(background().xulBrowser, code);
  },
  async stopBackground() {
    await extension().terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  },
  async memory() {
    Services.obs.notifyObservers(null, 'child-gc-request');
    Services.obs.notifyObservers(null, 'child-cc-request');
    await later(500);
    const { children } = await ChromeUtils.requestProcInfo();
    const sum = (is) =>
      children.filter(({ type }) => is(type)).reduce((all, { memory }) => all + memory, 0) / 1e6;
    return { page: sum((type) => /^web/i.test(type)), extension: sum((type) => type === 'extension') };
  },
  badge() {
    const action = ExtensionParent.apiManager.global.browserActionFor(extension());
    return action.action.getProperty(gBrowser.selectedTab, 'badgeText') ?? '';
  },
};
