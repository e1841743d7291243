/**
 * Serves the project as a web extension under development.
 * The workbench runs an extension in the web worker only when it comes over HTTP, and learns of it from the page's settings.
 */
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { root } from './paths.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.md': 'text/markdown' };

/** The address of the extension; `localhost`, because the page's rules on scripts allow no other loopback name. */
export async function serveExtension() {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    const file = join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const found = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (request.method === 'OPTIONS' || !found) {
      response.writeHead(found ? 204 : 404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  server.unref();
  return `http://localhost:${server.address().port}`;
}

/** Names the extension in the settings of every workbench page that is served from `address`. */
export async function announceExtension(page, address, extension) {
  await page.route(
    url => url.origin === address && url.pathname === '/',
    async route => {
      const response = await route.fetch();
      const { host } = new URL(extension);
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, before, settings) => {
          const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          configuration.developmentOptions = {
            ...configuration.developmentOptions,
            extensions: [{ scheme: 'http', authority: host, path: '/' }],
          };
          const changed = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
          return `${before}${changed}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
}
