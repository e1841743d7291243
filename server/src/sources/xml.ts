import { SaxesParser } from 'saxes';
import { say } from '../sayings/say.ts';
import { PageError } from './pageError.ts';
import { foldSpace } from './statusTable.ts';

/** An element of an XML file; names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** The root of an XML file; throws a `PageError` that names the line where it is not well formed. No entities are resolved. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const document: Building = { name: '', children: [], line: 1 };
  const open = [document];
  parser.on('error', error => {
    throw new PageError(
      say`it is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`,
      say`line ${parser.line}`,
    );
  });
  parser.on('opentag', ({ name }) => {
    const element = { name: name.replace(/^.*:/, ''), children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > depthLimit)
      throw new PageError(say`its elements are nested too deeply`, say`line ${parser.line}`);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', text => open.at(-1)?.children.push(text));
  parser.on('cdata', text => open.at(-1)?.children.push(text));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const root = document.children.find(child => typeof child !== 'string');
  if (!root) throw new PageError(say`it has no element`);
  return root;
}

interface Building extends XmlElement {
  readonly children: (Building | string)[];
}

const depthLimit = 200;

export const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter(child => typeof child !== 'string');

/** Every element below with a name, in the order of the document. */
export function* xmlElementsBelow(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child;
    yield* xmlElementsBelow(child, name);
  }
}

/** The text of an element, white space folded, leaving out the elements named. */
export const xmlText = (element: XmlElement | undefined, without = ''): string =>
  foldSpace(element ? rawText(element, without) : '');

const rawText = ({ children }: XmlElement, without: string): string =>
  children
    .map(child => (typeof child === 'string' ? child : child.name === without ? '' : rawText(child, without)))
    .join('');
