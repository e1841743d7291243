/** The Markdown of a card as text for a terminal: bold where there are colours, addresses written out. */
export function plainText(markdown: string, isColoured: boolean): string {
  const [bold, end] = isColoured ? ['\u001b[1m', '\u001b[0m'] : ['', ''];
  return markdown
    .replace(
      /(?<!\\)\[((?:\\.|[^[\]\\])+)\]\(([^()\s]+)\) \([^()\s]*\)/g,
      (_, label: string, url: string) => `${label}: ${url}`,
    )
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, (_, words: string) => `${bold}${words}${end}`)
    .replace(/(?<!\\)\*(.+?)(?<!\\)\*/g, (_, words: string) => words)
    .replace(/^---$/gm, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
