import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const canInstall = process.platform === 'linux' && process.getuid?.() === 0;

export const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Makes sure that a program of Debian is there, which a test runs; it is installed where that is possible, and missed aloud where not. */
export function installed(program: string, debianPackage = program): string {
  if (!isThere(program)) installPackages(debianPackage);
  return program;
}

export function installPackages(...names: readonly string[]): void {
  if (!canInstall) throw new Error(`${names.join(' ')} is missing; on Debian: apt-get install ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Tests that run side by side take turns: apt-get gives up where another is at work.
  const lock = join(tmpdir(), 'treaty-lens-apt.lock');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const { status, stderr } = spawnSync('flock', [lock, 'apt-get', ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')}: ${stderr}`);
  }
}
