/** The scheme under which a client shows the read-only page of an instrument: `treaty-lens:/iccpr.md`. */
export const pageScheme = 'treaty-lens';

export const pageUri = (instrument: string): string => `${pageScheme}:/${instrument}.md`;

export const isPage = (uri: string): boolean => uri.startsWith(`${pageScheme}:`);

/** The id of the instrument whose page it is. */
export const instrumentOfPage = (uri: string): string | undefined =>
  isPage(uri) ? /^\/+([a-z0-9-]+)\.md(?:[?#]|$)/.exec(uri.slice(`${pageScheme}:`.length))?.[1] : undefined;
