import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { worldPlugin } from './client/webviews/world.mjs';
import { billOf } from './packaging/bill.mjs';

/**
 * `node esbuild.mjs` builds every bundle of the product; `node esbuild.mjs suites` the tests that run inside an editor;
 * `node esbuild.mjs run FILE.ts ARGS` bundles one script and runs it.
 */
const [, , command, script, ...args] = process.argv;

if (command === 'run') {
  const outfile = `out/${script.replaceAll('/', '-').replace(/\.ts$/, '.mjs')}`;
  await esbuild.build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

/**
 * The schemas of an office's own files are written with the builders of typebox, which no bundle needs:
 * the build evaluates the module, and bundles the values.
 */
const schemasAsValues = {
  name: 'schemas as values',
  setup(build) {
    build.onLoad({ filter: /\/(?:own|project)\/schema\.ts$/ }, async ({ path }) => {
      const schemas = Object.entries(await evaluate(path)).filter(([name]) => name.endsWith('Schema'));
      return {
        contents: schemas.map(([name, schema]) => `export const ${name} = ${JSON.stringify(schema)};`).join('\n'),
      };
    });
  },
};

async function evaluate(module) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { version } = manifest;
const define = { productVersion: JSON.stringify(version) };
const shared = {
  plugins: [schemasAsValues],
  bundle: true,
  define,
  sourcemap: true,
  minify: true,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
};
const desktop = { ...shared, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] };
const web = { ...shared, platform: 'browser', target: 'es2022', format: 'cjs', external: ['vscode'] };

if (command === 'suites') {
  const suites = 'test/host/suites';
  await Promise.all([
    esbuild.build({
      ...desktop,
      minify: false,
      external: ['vscode', 'mocha'],
      entryPoints: Object.fromEntries(['node', 'opening', 'kill', 'shots'].map(name => [name, `${suites}/${name}.ts`])),
      outdir: 'out/host',
      outExtension: { '.js': '.cjs' },
    }),
    esbuild.build({
      ...web,
      minify: false,
      entryPoints: { web: `${suites}/web.ts` },
      outdir: 'out/host',
      define: { ...define, global: 'globalThis', 'process.env.TREATY_LENS_BRIDGE': '"1"' },
      alias: { 'node:assert': 'assert' },
      inject: [`${suites}/processInBrowser.mjs`],
    }),
  ]);
} else {
  const outExtension = { '.js': '.cjs' };
  const built = await Promise.all([
    esbuild.build({
      ...desktop,
      entryPoints: { extension: 'client/src/extension.ts', server: 'server/src/node.ts' },
      outdir: 'dist',
      outExtension,
      // tinyglobby makes itself a `require` of it; CommonJS has none.
      define: { ...define, 'import.meta.url': '__filename' },
    }),
    esbuild.build({
      ...desktop,
      format: 'esm',
      // `check --explain` works wherever the program stands alone.
      define: { ...define, rulesPage: JSON.stringify(readFileSync('docs/rules.md', 'utf8')) },
      // yauzl is CommonJS and asks for Node's modules by `require`.
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
      entryPoints: { cli: 'server/src/cli.ts', commands: 'server/src/commandLine/main.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
    }),
    // Loaded when somebody imports status data, and by nobody before.
    esbuild.build({
      ...desktop,
      entryPoints: { importer: 'server/src/importer.ts', html: 'server/src/readers/html.ts' },
      outdir: 'dist',
      outExtension,
    }),
    esbuild.build({
      ...web,
      format: 'iife',
      globalName: 'treatyLensImporter',
      entryPoints: { importer: 'server/src/importer.ts' },
      outdir: 'dist/web',
    }),
    esbuild.build({ ...web, entryPoints: { extension: 'client/src/extension.browser.ts' }, outdir: 'dist/web' }),
    // A worker has no modules to import from: one script that runs by itself.
    esbuild.build({ ...web, format: 'iife', entryPoints: { server: 'server/src/browser.ts' }, outdir: 'dist/web' }),
    // Pages of their own, loaded when one is opened; in the desktop and on the web the same.
    esbuild.build({
      ...web,
      format: 'iife',
      entryPoints: ['instrument', 'matrix'].flatMap(view => [
        { in: `client/webviews/${view}/main.ts`, out: view },
        { in: `client/webviews/${view}/${view}.css`, out: view },
      ]),
      outdir: 'dist/webviews',
      plugins: [worldPlugin],
    }),
  ]);
  mkdirSync('dist', { recursive: true });
  const { projectSchema } = await evaluate('server/src/project/schema.ts');
  writeFileSync('dist/project-file.schema.json', JSON.stringify(projectSchema));
  const { ownCorpusSchema } = await evaluate('server/src/corpus/own/schema.ts');
  writeFileSync('dist/own-corpus.schema.json', JSON.stringify(ownCorpusSchema));
  const { bom, notices } = billOf(
    built.map(({ metafile }) => metafile),
    manifest,
  );
  writeFileSync('dist/sbom.cdx.json', bom);
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices);
}
