import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { say, type Word } from '../sayings/say.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export const parseHtml = (html: string): ParentNode => parse(html, { sourceCodeLocationInfo: true });

/** Where an element begins in its file: `line 12`. */
export const placeOf = (element: Element | undefined): Word | undefined =>
  element?.sourceCodeLocation ? say`line ${element.sourceCodeLocation.startLine}` : undefined;

export const childElements = (parent: ParentNode | undefined): Element[] =>
  (parent?.childNodes ?? []).filter(node => 'tagName' in node);

/** Every element below, in the order of the document. */
export function* elementsBelow(parent: ParentNode | undefined): Generator<Element> {
  for (const child of childElements(parent)) {
    yield child;
    yield* elementsBelow(child);
  }
}

/** The text of a node, leaving out the elements that `without` names. */
export function textOf(
  node: DefaultTreeAdapterTypes.Node | undefined,
  without: (element: Element) => boolean = () => false,
): string {
  if (!node) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || ('tagName' in node && without(node))) return '';
  return node.childNodes.map(child => textOf(child, without)).join('');
}

/** The text of a whole page, its pieces kept apart: what stands in two elements is not one word. */
export function pageText(page: ParentNode): string {
  const pieces: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') pieces.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style') node.childNodes.forEach(visit);
  };
  visit(page);
  return pieces.join(' ').replace(/\s+/g, ' ');
}

export const attributeOf = (element: Element, name: string): string =>
  element.attrs.find(attribute => attribute.name === name)?.value ?? '';

/** The cells of the rows of a table itself, not those of tables inside its cells. */
export function cellsOf(table: Element | undefined): Element[][] {
  return childElements(table)
    .flatMap(child => (child.tagName === 'tbody' ? childElements(child) : [child]))
    .filter(({ tagName }) => tagName === 'tr')
    .map(row => childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
}
