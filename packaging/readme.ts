/** `npm run docs`: the tables of the README, out of the manifest and the rules. */
import { readFileSync, writeFileSync } from 'node:fs';
import { allRules } from '../server/src/rules/all.ts';
import { withTables } from './readmeTables.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', withTables(readme, json('package.json'), json('package.nls.json'), allRules));
