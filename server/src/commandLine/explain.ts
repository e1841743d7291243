/** The section of a rule in `docs/rules.md`, given the text of that page. */
export function sectionOf(page: string, rule: string): string {
  const start = page.indexOf(`\n## ${rule}\n`);
  if (start < 0) return '';
  const end = page.indexOf('\n## ', start + 1);
  return page.slice(start + 1, end < 0 ? undefined : end).trim();
}
