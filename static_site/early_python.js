// A worker that begins Python before anything asks for it, and turns into the kernel's own when told to.
//
// First message: where Python lies, and what to load it with. Second: the kernel's script, which then asks for
// Python as in a worker of its own, and finds it under way.
onmessage = ({ data: { python, options } }) => {
  importScripts(python);
  const begun = loadPyodide(options).then(async ready => {
    await ready.runPythonAsync('import pyodide_kernel');
    return ready;
  });
  const imported = importScripts;
  globalThis.importScripts = (...scripts) => imported(...scripts.filter(script => script !== python));
  globalThis.loadPyodide = async ({ stdout, stderr }) => {
    const ready = await begun;
    ready.setStdout({ batched: stdout });
    ready.setStderr({ batched: stderr });
    return ready;
  };
  onmessage = ({ data: { kernel } }) => {
    onmessage = null;
    importScripts(kernel);
  };
};
