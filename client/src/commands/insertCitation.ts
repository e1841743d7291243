import {
  commands,
  Disposable,
  l10n,
  type QuickPick,
  type QuickPickItem,
  Range,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import { type ArticlesAnswer, type Choice, findArticlesRequest, findInstrumentsRequest } from '../protocol.ts';
import type { Session } from '../session.ts';
import { activeDraft } from './activeDraft.ts';

/** *Insert Citation...* and *Insert Article...*: search boxes that show in the draft what will stand there. */
export function registerInsertCitation(session: Session): Disposable {
  return Disposable.from(
    commands.registerCommand('treatyLens.insertCitation', () => inDraft(editor => insertCitation(session, editor))),
    commands.registerCommand('treatyLens.insertArticle', () => inDraft(editor => insertArticle(session, editor))),
  );
}

async function inDraft(insert: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  try {
    await insert(editor);
  } catch (error) {
    void window.showErrorMessage(l10n.t('Treaty Lens: nothing was inserted. {0}', String(error)));
  }
}

async function insertCitation(session: Session, editor: TextEditor): Promise<void> {
  const choice = await chooseInstrument(session, editor);
  if (choice) await put(editor, choice);
}

/** Of the instrument that is cited before the cursor; where there is none, it is asked for first. */
async function insertArticle(session: Session, editor: TextEditor): Promise<void> {
  const ask = (instrument?: string) =>
    session.client.sendRequest<ArticlesAnswer | null>(findArticlesRequest, { ...placeOf(editor), instrument });
  let answer = await ask();
  if (!answer) {
    const instrument = await chooseInstrument(session, editor);
    if (!instrument) return;
    answer = await ask(instrument.id);
    if (!answer) {
      const text = l10n.t('Treaty Lens: the articles of {0} are not in the corpus.', instrument.label);
      void window.showInformationMessage(text);
      return;
    }
  }
  const { title, choices } = answer;
  const choice = await choose(editor, l10n.t('Article of the {0}', title), async () => choices, true);
  if (choice) await put(editor, choice);
}

function chooseInstrument(session: Session, editor: TextEditor): Promise<Choice | undefined> {
  const find = (text: string) =>
    session.client.sendRequest<readonly Choice[]>(findInstrumentsRequest, { ...placeOf(editor), text });
  return choose(editor, l10n.t('Insert citation'), find, false);
}

const placeOf = (editor: TextEditor) => ({
  textDocument: { uri: editor.document.uri.toString() },
  position: { line: editor.selection.active.line, character: editor.selection.active.character },
});

interface ChoiceItem extends QuickPickItem {
  readonly choice: Choice;
}

/** A search box; `filters` where the list is whole and the box itself looks through it. */
function choose(
  editor: TextEditor,
  title: string,
  find: (text: string) => Promise<readonly Choice[]>,
  filters: boolean,
): Promise<Choice | undefined> {
  const box = window.createQuickPick<ChoiceItem>();
  box.title = title;
  box.placeholder = l10n.t('Words of a title, an acronym, a number, a subject, a year');
  box.matchOnDetail = filters;
  const preview = new Preview(editor);
  let latest = 0;
  const search = async (text: string) => {
    const mine = ++latest;
    box.busy = true;
    const found = await find(text).catch((): readonly Choice[] => []);
    if (mine !== latest) return;
    box.items = found.map(choice => toItem(choice, filters));
    box.busy = false;
  };
  return new Promise(resolve => {
    const listeners = [
      box.onDidChangeValue(text => !filters && search(text)),
      box.onDidChangeActive(([item]) => preview.show(item?.choice.preview)),
      box.onDidAccept(() => {
        resolve(box.activeItems[0]?.choice);
        box.hide();
      }),
      box.onDidHide(() => {
        resolve(undefined);
        for (const listener of [...listeners, preview, box as QuickPick<QuickPickItem>]) listener.dispose();
      }),
    ];
    box.show();
    void search('');
  });
}

function toItem(choice: Choice, filters: boolean): ChoiceItem {
  const outdated = choice.outdated ? '$(warning) ' : '';
  return {
    choice,
    label: `${outdated}${choice.label}`,
    description: choice.description,
    detail: choice.detail || undefined,
    // What the server found stays, whatever the box thinks of it.
    alwaysShow: !filters,
  };
}

/** What will stand at the cursor, in the colour of suggestions. */
class Preview implements Disposable {
  readonly #type = window.createTextEditorDecorationType({});
  readonly #editor: TextEditor;

  constructor(editor: TextEditor) {
    this.#editor = editor;
  }

  show(text: string | undefined): void {
    const { active } = this.#editor.selection;
    const contentText = text?.split('\n')[0];
    const after = { contentText, color: new ThemeColor('editorGhostText.foreground') };
    const shown = contentText ? [{ range: new Range(active, active), renderOptions: { after } }] : [];
    this.#editor.setDecorations(this.#type, shown);
  }

  dispose(): void {
    this.#type.dispose();
  }
}

async function put(editor: TextEditor, { edits }: Choice): Promise<void> {
  await editor.edit(builder => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
}
