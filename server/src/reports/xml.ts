/** An element with its attributes and content; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, ' ')}"`);
  return content === '' ? `<${name}${written.join('')}/>\n` : `<${name}${written.join('')}>${content}</${name}>\n`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** As character data or in an attribute; what XML 1.0 cannot hold in any spelling becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these, and halves of pairs, are what XML cannot hold.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
