/** Mocha and assert want a `process`, which the web worker does not have. */
export { default as process } from 'process/browser';
