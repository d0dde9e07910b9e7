/** Shared testers for module authors. Each asserts, without being asked, what every module of its sort must hold. */

export * from './estate.js';
export * from './golden.js';
export * from './test-check.js';
export * from './test-detector.js';
export * from './test-graph-modules.js';
export * from './test-resolver.js';
