import { Uri, workspace } from 'vscode';
import { mark } from './report.ts';
import { until } from './until.ts';

/** Whether `run.mjs` looks at the page from outside; under @vscode/test-electron nobody does. */
export const hasBridge = process.env.TREATY_LENS_BRIDGE === '1';

interface Questions {
  /** Gives the window another height, in pixels. */
  height: { argument: number; answer: true };
  /** Clicks at what a selector of CSS finds in the window. */
  click: { argument: string; answer: true };
  /** Waits until something is in sight, and takes a picture of the window. */
  picture: { argument: Picture; answer: true };
  /** The texts in the list of notifications, which must be open. */
  messages: { argument: undefined; answer: readonly string[] };
  /** The text of the language status, as pointing at it shows it. */
  languageStatus: { argument: undefined; answer: string };
  /** What *Inspect Editor Tokens and Scopes* says of the place of the cursor. */
  scopes: { argument: undefined; answer: string };
  /** The text of the first element in any webview that a selector of CSS finds, once it is there. */
  webview: { argument: string; answer: string };
  /** Clicks at the first element in any webview that a selector of CSS finds. */
  press: { argument: string; answer: true };
  /** Types into a field of a webview. */
  fill: { argument: { readonly selector: string; readonly text: string }; answer: true };
  /** Types into the open list of choices, and leaves it open. */
  search: { argument: string; answer: true };
  /** Takes what the open list of choices, or the question for a file, has now; false while there is none. */
  accept: { argument: undefined; answer: boolean };
  /** What stands in the editor without being in the text, as a preview of it. */
  ghosts: { argument: undefined; answer: readonly string[] };
  /** The lines of the list *Instruments Cited*. */
  tree: { argument: undefined; answer: string };
  /** Picks an item of the open list of choices and accepts. */
  pick: { argument: string; answer: true };
}

/** What must be in sight is what a selector of CSS finds in the window or in a webview. */
export interface Picture {
  readonly name: string;
  readonly inWindow?: string;
  readonly inWebview?: string;
  /** What in the webview the mouse then points at. */
  readonly hover?: string;
}

let asked = 0;

/** Asks what no extension can know: what is to be seen in the window. */
export async function ask<Q extends keyof Questions>(
  question: Q,
  ...[argument]: Questions[Q]['argument'] extends undefined ? [] : [Questions[Q]['argument']]
): Promise<Questions[Q]['answer']> {
  const id = `${Date.now()}-${++asked}`;
  mark('ask', JSON.stringify({ id, question, argument }));
  const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.bridge', `${id}.json`);
  const content = await until(`an answer about ${question}`, () => readIfThere(file));
  const { value, error } = JSON.parse(new TextDecoder().decode(content));
  if (error) throw new Error(`${question}: ${error}`);
  return value;
}

async function readIfThere(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
