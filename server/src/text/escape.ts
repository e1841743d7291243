/** Nothing from a corpus or a draft may be read as Markdown or HTML where it is shown. */
export const asText = (text: string): string => text.replace(/[\\`*_{}[\]<>|#~!&]/g, '\\$&').replace(/\n/g, ' ');

/** The same where nothing is read as Markdown. */
export const asPlain = (escaped: string): string => escaped.replace(/\\([\\`*_{}[\]<>|#~!&])/g, '$1');
