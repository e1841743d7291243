import { strict as assert } from 'node:assert';
import { type CompletionList, commands, type Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { append, closeAll, open, placeOf, set } from './editor.ts';
import { until } from './until.ts';

suite('Hover and completion', () => {
  let draft: TextDocument;
  suiteSetup(async () => {
    draft = await open('draft.md');
  });
  teardown(() => set('hover.mode', undefined));
  suiteTeardown(async () => {
    await set('states', undefined);
    await closeAll();
  });

  /** The hover at a place, once it says something. */
  const hoverWith = (text: string, place: Position): Promise<string> =>
    until(`a hover with "${text}"`, async () => (await hoverAt(draft, place))?.find(found => found.includes(text)));

  test('a hover over an acronym gives the title of the instrument', async () => {
    const texts = await until('a hover', () => hoverAt(draft, placeOf(draft, 'ICCPR, art. 99').translate(0, -5)));
    assert.ok(
      texts.some(text => text.includes('International Covenant on Civil and Political Rights')),
      texts.join(),
    );
  });

  test('with its titles, its life, its depositary, and each State in focus with day and source', async () => {
    await set('states', ['KEN', 'UGA']);
    const text = await hoverWith('Kenya', placeOf(draft, 'International Covenant on Civil'));
    for (const fact of [
      /fr: \*Pacte international relatif aux droits civils et politiques\*/,
      /binding on its parties · adopted 16 December 1966, New York · in force since 23 March 1976/,
      /depositary: Secretary-General of the United Nations · 999 UNTS 171/,
      /\(https:\/\/treaties\.un\.org\/[^)]+\) \(treaties\.un\.org\)/,
      /Kenya: party, accession 1 May 1972 \(\d+ \w+ \d{4}\)/,
      /Uganda: party, accession 21 June 1995/,
      /\d+ parties \(United Nations Treaty Collection.*\d{4}\)/,
    ])
      assert.match(text, fact);
  });

  test('a provision: its heading, where it stands, what it says', async () => {
    const text = await hoverWith('Article 12', placeOf(draft, '12 (2)'));
    assert.match(text, /Freedom of movement \*\(our heading\)\* · article 12 of 53/);
    assert.match(text, /everyone may leave any country/);
  });

  test('a range lists its articles', async () => {
    await append(draft, '\nSee articles 6 to 9 of the ICCPR.\n');
    const text = await hoverWith('4 of 53 articles', placeOf(draft, '6 to 9'));
    assert.match(text, /- Article 6: Right to life\n- Article 7: .*\n- Article 8: .*\n- Article 9: /);
  });

  test('a claim, and the State in it: the line of the record', async () => {
    for (const word of ['ratified the ICRMW', 'Kenya ratified']) {
      const start = draft.positionAt(draft.getText().indexOf(word)).translate(0, 2);
      const text = await hoverWith('no action', start);
      assert.match(text, /Kenya: no action \(\d+ \w+ \d{4}\)/);
      assert.match(text, /United Nations Treaty Collection/);
    }
  });

  test('compact or off, as it is set', async () => {
    await set('hover.mode', 'compact');
    const place = placeOf(draft, 'International Covenant on Civil');
    await until('a hover without other titles', async () => {
      const texts = await hoverAt(draft, place);
      return texts?.some(text => text.includes('in force since')) && !texts.join().includes('Pacte international');
    });
    await set('hover.mode', 'off');
    await until('no hover', async () => (await hoverAt(draft, place)) === undefined);
  });

  test('no hover makes the editor trust what stands in it', async () => {
    const hovers = await hoversAt(draft, placeOf(draft, 'Convention on the Rights of Children'));
    for (const { contents } of hovers) {
      for (const content of contents) {
        if (!(content instanceof MarkdownString)) continue;
        assert.ok(!content.isTrusted && !content.supportHtml, content.value);
      }
    }
  });

  test('completion offers the instrument whose title is begun', async () => {
    await append(draft, '\nSee the International Covenant on Civ');
    const end = draft.positionAt(draft.getText().length);
    await until('the Covenant among the completions', async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        draft.uri,
        end,
      );
      return items.some(({ label }) => {
        const text = typeof label === 'string' ? label : label.label;
        return text.includes('International Covenant on Civil and Political Rights');
      });
    });
  });
});

async function hoverAt(document: TextDocument, place: Position): Promise<string[] | undefined> {
  const texts = (await hoversAt(document, place)).flatMap(({ contents }) =>
    contents.map(content => (content instanceof MarkdownString ? content.value : String(content))),
  );
  return texts.length > 0 ? texts : undefined;
}

async function hoversAt(document: TextDocument, place: Position): Promise<Hover[]> {
  return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
}
