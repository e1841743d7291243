import { strict as assert } from 'node:assert';
import { languages, Range, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { client, closeAll, edit, finding, findingsIn, open } from './editor.ts';
import { mark } from './report.ts';
import { pause, until } from './until.ts';

/** Kills the server at random instants while the user types, and tells how long each time until it judges the text as it stands. */
export async function run(): Promise<void> {
  const kills = Number(process.env.TREATY_LENS_KILLS);
  const draft = await open('draft.md');
  await finding(draft, 'misnamed-instrument');
  const original = draft.getText();
  try {
    for (let round = 1; round <= kills; round++) mark('measured', String(await killOnce(draft, original, round)));
  } catch (error) {
    mark('print', String(error));
    throw error;
  }
  await closeAll();
}

async function killOnce(draft: TextDocument, original: string, round: number): Promise<number> {
  const pid = await until('a server process', async () => ((await client()) as LanguageClient).serverProcess?.pid);
  // Another article each time, and none that the UDHR has.
  const article = String(100 + (round % 900));
  const killAt = Math.floor(Math.random() * 20);
  let expected = original;
  let back: Promise<number> | undefined;
  for (let word = 0; word < 30; word++) {
    // In the middle of an edit, before or after its message has left.
    if (word === killAt) setTimeout(() => process.kill(pid, 'SIGKILL'), Math.random() * 15);
    expected += await type(draft, `Word ${round}.${word} `);
    if (word === killAt) {
      const start = performance.now();
      back = found(draft, article).then(() => performance.now() - start);
      expected += await type(draft, `See UDHR, art. ${article}.\n`);
    }
    await pause(5 + Math.random() * 20);
  }
  const time = Math.round((await back) ?? Number.NaN);
  assert.equal(draft.getText(), expected);
  await edit(draft, new Range(draft.positionAt(original.length), draft.positionAt(expected.length)), '');
  return time;
}

async function type(draft: TextDocument, text: string): Promise<string> {
  const end = draft.positionAt(draft.getText().length);
  await edit(draft, new Range(end, end), text);
  return text;
}

/** At once when it is there, without asking again and again. */
function found(draft: TextDocument, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no finding on "${text}" within 15 s`)), 15_000);
    const look = () => {
      if (!findingsIn(draft).some(({ range }) => draft.getText(range) === text)) return;
      clearTimeout(late);
      listener.dispose();
      resolve();
    };
    const listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}
