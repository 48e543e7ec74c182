// Python begins at once, while the page's other scripts load, which takes half as long as Python itself. When
// they come to ask for a worker for the kernel, they are handed the one that is under way.
(() => {
  const KERNEL = '@jupyterlite/pyodide-kernel-extension';
  const { litePluginSettings } = JSON.parse(document.getElementById('jupyter-config-data').textContent);
  const { pyodideUrl, loadPyodideOptions } = litePluginSettings[`${KERNEL}:kernel`];
  const python = new URL(pyodideUrl, location);
  const beside = name => new URL(name, python).href;
  const places = { indexURL: beside('.'), lockFileURL: beside('pyodide-lock.json') };
  const early = new Worker(beside('early_python.js'));
  early.postMessage({ python: python.href, options: { ...loadPyodideOptions, ...places } });

  const Plain = Worker;
  const noMore = () => { globalThis.Worker = Plain; };
  early.addEventListener('error', noMore); // the kernel then meets the same error in its own, and says so
  globalThis.Worker = function (script, options) {
    if (!String(script).includes(KERNEL)) return new Plain(script, options);
    noMore();
    early.postMessage({ kernel: String(script) });
    return early;
  };
})();
