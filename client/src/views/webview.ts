import { env, Uri, type Webview, type WebviewOptions } from 'vscode';

/** The names of the bundles in `dist/webviews`. */
export type WebviewName = 'instrument' | 'matrix';

/** A webview may run its own bundle and read nothing else of the machine. */
export function webviewOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist/webviews')] };
}

/** An empty page that lets one script and one style sheet in; its content comes by message, never as markup. */
export function webviewPage(webview: Webview, extension: Uri, name: WebviewName): string {
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist/webviews', file));
  const nonce = createNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
