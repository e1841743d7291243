import { spawnSync } from 'node:child_process';

/** Makes sure that a program of Debian is there, which a test runs; it is installed where that is possible, and missed aloud where not. */
export function installed(program: string, debianPackage = program): string {
  if (spawnSync(program, ['--version']).status !== 0) installPackages(debianPackage);
  return program;
}

export function installPackages(...names: readonly string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error(`${names.join(' ')} is missing; on Debian: apt-get install ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')}: ${stderr}`);
  }
}
