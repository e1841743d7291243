/**
 * Serves web extensions as if under development: the project, and VS Code's own for Markdown, whose preview it extends.
 * The workbench runs an extension in the web worker only when it comes over HTTP, and learns of it from the page's settings.
 */
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { markdown, markdownForBrowsers, root } from './paths.mjs';

const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
};

/** The address of the project. */
export const serveExtension = () => serve(path => inside(root, path));

/** The address of VS Code's Markdown extension, as a browser runs it. */
export const serveMarkdown = () =>
  serve(path =>
    path.startsWith('/dist/browser/')
      ? inside(markdownForBrowsers, path.slice('/dist/browser'.length))
      : inside(markdown, path),
  );

function inside(folder, path) {
  const file = join(folder, path);
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** On `localhost`, because the page's rules on scripts allow no other loopback name. */
async function serve(locate) {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    const file = locate(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (request.method === 'OPTIONS' || !file) {
      response.writeHead(file ? 204 : 404).end();
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

/** Names the extensions in the settings of every workbench page that is served from `address`. */
export async function announceExtensions(page, address, extensions) {
  await page.route(
    url => url.origin === address && url.pathname === '/',
    async route => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, before, settings) => {
          const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          configuration.developmentOptions = {
            ...configuration.developmentOptions,
            extensions: extensions.map(extension => ({
              scheme: 'http',
              authority: new URL(extension).host,
              path: '/',
            })),
          };
          const changed = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
          return `${before}${changed}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
}
