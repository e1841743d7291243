/** Opens the workbench in a Chromium without a window. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, folder as here } from './paths.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Chromium would not let the workbench fetch an extension under development from another loopback address. */
const twoAddresses = '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests';

/** `fine`: three dots for two pixels, and the fonts of `fonts.conf` where they are installed. */
export async function openChromium(folder, { web = false, fine = false } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('there is no Chromium; `npm run host:setup` installs it');
  const context = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    executablePath,
    headless: true,
    args: web ? [...quiet, twoAddresses] : quiet,
    bypassCSP: web,
    deviceScaleFactor: fine ? 1.5 : 1,
    env: { ...process.env, ...(fine ? { FONTCONFIG_FILE: join(here, 'fonts.conf') } : {}) },
    viewport: { width: 1180, height: 740 },
  });
  return context;
}
