// Stands where Voilà expects MathJax, and sets nothing: our pages have no formulas, a dollar sign on them is
// a dollar, and the real one is a quarter of what a page loads.
globalThis.MathJax = { Hub: { Config() {}, Configured() {}, Queue() {}, Register: { StartupHook() {} } } };
