import {
  type Command,
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isDraft } from '../drafts.ts';
import type { Session } from '../session.ts';
import { type CitedGrouping, type CitedNode, citedRequest } from '../viewProtocol.ts';
import { draftEditor } from './draftEditor.ts';

type Scope = 'file' | 'workspace';

/** *Instruments cited*: what the file or the workspace cites, by instrument, by problem or by State. */
export function createCitedTree(session: Session): Disposable {
  const tree = new CitedTree(session);
  const view = window.createTreeView('treatyLens.cited', { treeDataProvider: tree, showCollapseAll: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = (delay = 300) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (!view.visible) return;
      await tree.refresh();
      view.description = tree.describe();
    }, delay);
  };
  const choose = (change: () => void) => () => {
    change();
    void commands.executeCommand('setContext', 'treatyLens.cited.grouping', tree.grouping);
    void commands.executeCommand('setContext', 'treatyLens.cited.scope', tree.scope);
    refresh(0);
  };
  const byCommand = (name: string, change: () => void) =>
    commands.registerCommand(`treatyLens.cited.${name}`, choose(change));
  choose(() => {})();
  return Disposable.from(
    view,
    byCommand('byInstrument', () => tree.by('instrument')),
    byCommand('byProblem', () => tree.by('problem')),
    byCommand('byState', () => tree.by('state')),
    byCommand('ofFile', () => tree.of('file')),
    byCommand('ofWorkspace', () => tree.of('workspace')),
    view.onDidChangeVisibility(() => refresh(0)),
    window.onDidChangeActiveTextEditor(() => refresh()),
    workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && refresh()),
    workspace.onDidCloseTextDocument(document => isDraft(document) && refresh()),
    languages.onDidChangeDiagnostics(() => tree.grouping === 'problem' && refresh()),
    session.onDidChange(({ kind }) => kind === 'running' && refresh(0)),
    new Disposable(() => clearTimeout(waiting)),
  );
}

class CitedTree implements TreeDataProvider<CitedNode> {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  grouping: CitedGrouping = 'instrument';
  scope: Scope = 'file';
  #nodes: readonly CitedNode[] = [];
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  by(grouping: CitedGrouping): void {
    this.grouping = grouping;
  }

  of(scope: Scope): void {
    this.scope = scope;
  }

  describe(): string {
    const groupings = {
      instrument: l10n.t('by instrument'),
      problem: l10n.t('by problem'),
      state: l10n.t('by State'),
    };
    return `${this.scope === 'file' ? l10n.t('this file') : l10n.t('workspace')}, ${groupings[this.grouping]}`;
  }

  async refresh(): Promise<void> {
    const question = ++this.#asked;
    const uri = this.scope === 'file' ? draftEditor()?.document.uri.toString() : undefined;
    const nodes = this.scope === 'file' && uri === undefined ? [] : await this.#ask(uri);
    if (question !== this.#asked) return;
    this.#nodes = nodes;
    this.#changed.fire();
  }

  async #ask(uri: string | undefined): Promise<readonly CitedNode[]> {
    return this.#session.ask<readonly CitedNode[]>(citedRequest, { uri, grouping: this.grouping }).catch(() => []);
  }

  getChildren(node?: CitedNode): CitedNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getTreeItem(node: CitedNode): TreeItem {
    const { label, highlight, children, count, place, instrument } = node;
    const item = new TreeItem(
      highlight ? { label, highlights: [[...highlight]] } : label,
      children.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.id = `${this.grouping}:${node.key}`;
    item.iconPath = iconOf(node);
    item.description = [count && count > 1 ? String(count) : '', node.description ?? ''].filter(Boolean).join(' · ');
    item.tooltip = node.tooltip ?? label;
    item.contextValue = instrument && !place ? 'instrument' : node.kind;
    if (place) {
      item.command = jump(place);
      item.description = describePlace(place, this.scope);
    }
    item.accessibilityInformation = { label: [label, item.description].join(', ') };
    return item;
  }
}

function iconOf({ kind }: CitedNode): ThemeIcon | undefined {
  const [name, color] = icons[kind];
  return name === '' ? undefined : new ThemeIcon(name, color ? new ThemeColor(color) : undefined);
}

const icons: Readonly<Record<CitedNode['kind'], [name: string, color?: string]>> = {
  instrument: ['law'],
  unresolved: ['question'],
  place: [''],
  state: ['globe'],
  claim: ['comment'],
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb'],
};

type Place = NonNullable<CitedNode['place']>;

function jump({ uri, range: { start, end } }: Place): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: l10n.t('Go to the place'), arguments: [Uri.parse(uri), { selection }] };
}

/** The line, counted from 1; with its file where there may be several. */
function describePlace({ uri, range }: Place, scope: Scope): string {
  const line = String(range.start.line + 1);
  return scope === 'file' ? line : `${workspace.asRelativePath(Uri.parse(uri))}:${line}`;
}
