/** The text around a caret written as `$0`. */
export function caret(marked: string): { source: string; offset: number } {
  const offset = marked.indexOf('$0');
  return { source: marked.replace('$0', ''), offset };
}
