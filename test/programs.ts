/** `npm run test:programs`: the programs of Debian that tests run, all at once, where they can be installed; elsewhere the tests say what is missing. */
import { existsSync } from 'node:fs';
import { canInstall, installPackages, isThere } from './debian.ts';

const packages = {
  parallel: isThere('parallel'),
  pandoc: isThere('pandoc'),
  neovim: isThere('nvim'),
  'vim-nox': isThere('vim'),
  'vim-ale': existsSync('/usr/share/vim-ale'),
  'emacs-nox': isThere('emacs'),
  'elpa-eglot': existsSync('/usr/share/doc/elpa-eglot'),
  'elpa-markdown-mode': existsSync('/usr/share/doc/elpa-markdown-mode'),
};
const missing = Object.entries(packages).flatMap(([name, there]) => (there ? [] : [name]));
if (missing.length > 0 && canInstall) installPackages(...missing);
