/**
 * What reads depositaries' pages and writes own corpora, with the readers of HTML, XML and workbooks that it needs: a
 * bundle of its own, loaded when somebody imports. Nothing but its type may be imported by what is loaded before.
 */
export { withCorpus, withoutCorpus } from './importing/corporaText.ts';
export { proposalText } from './importing/differenceText.ts';
export { importFile } from './importing/importFile.ts';
export { propose } from './importing/proposal.ts';
export { withStatus } from './importing/statusText.ts';

export type Importer = typeof import('./importer.ts');
