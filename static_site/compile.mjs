// Byte-compiles folders with the Python that will run them: node compile.mjs PYODIDE KEPT FOLDER...
//
// Compiling is a third of a page's start. The sources go, since both together are twice the download;
// only KEPT keeps them, to be read in JupyterLite.
import { resolve } from 'node:path';

const [pyodide, kept, ...others] = process.argv.slice(2).map(path => resolve(path));
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: pyodide });

function mounted(folder, n) {
  python.FS.mkdirTree(`/mnt/${n}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, `/mnt/${n}`);
  return `/mnt/${n}`;
}

python.globals.set('kept', mounted(kept, 'kept'));
python.globals.set('others', python.toPy(others.map(mounted)));
python.runPython(`
import compileall, pathlib, py_compile

def compiled(folder, **how):
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    assert compileall.compile_dir(folder, quiet=1, maxlevels=99, invalidation_mode=unchecked, **how), folder

compiled(kept)
for folder in others:
    compiled(folder, legacy=True, optimize=2)
    for source in pathlib.Path(folder).rglob('*.py'):
        source.unlink()
`);
