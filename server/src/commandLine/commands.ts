import { check } from './check.ts';
import type { Command } from './command.ts';
import { scan } from './scan.ts';

/** Every command, in the order of usage. */
export const commands: readonly Command[] = [check, scan];
