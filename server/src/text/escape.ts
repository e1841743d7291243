/** Nothing from a corpus or a draft may be read as Markdown or HTML where it is shown. */
export const asText = (text: string): string => text.replace(/[\\`*_{}[\]<>|#~!&]/g, '\\$&').replace(/\n/g, ' ');
