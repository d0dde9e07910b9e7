/** The property types that relations use. */
export type { PropertySpecs } from './kind.js';
export { list, ordered, text } from './property.js';
