/** The names that a project file may have, in the order in which they are looked for. */
export const projectNames = ['.treaty-lens.yml', '.treaty-lens.yaml', '.treaty-lens.json'] as const;

/** Whether a URI is that of a project file. */
export const isProjectFile = (uri: string): boolean => /(?:^|\/)\.treaty-lens\.(?:ya?ml|json)$/.test(uri);

/** Whether it is a project file, or another file of facts that is named as one: `bilateral.treaty-lens.yml`. */
export const isOwnFile = (uri: string): boolean => /\.treaty-lens\.(?:ya?ml|json)$/.test(uri);

/** Whether a file may hold settings or facts: what is YAML or JSON is no draft. */
export const mayBeOwnFile = (uri: string): boolean => /\.(?:ya?ml|json)$/i.test(uri);

/** The folder of a file; both URIs, the folder without a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** Folders from that of a file up to the root (all URIs), the nearest first; only its own where it is not below the root. */
export function foldersUpTo(uri: string, root: string | undefined): string[] {
  const own = folderOf(uri);
  const top = root?.replace(/\/$/, '');
  if (top === undefined || (own !== top && !own.startsWith(`${top}/`))) return [own];
  const folders = [own];
  while (folders.at(-1) !== top) folders.push(folderOf(folders.at(-1)!));
  return folders;
}

/**
 * The URI of a file by a path that somebody wrote, below a folder (a URI);
 * `undefined` where the path is absolute or leads out of the folder.
 */
export function resolveBelow(folder: string, path: string): string | undefined {
  if (/^[\\/]|^[A-Za-z][A-Za-z\d+.-]*:/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split(/[\\/]/)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.length > 0 ? `${folder}/${parts.map(encodeURIComponent).join('/')}` : undefined;
}
