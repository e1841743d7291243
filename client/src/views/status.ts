import { type Command, Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { draftSelector, isDraft } from '../drafts.ts';
import type { Status } from '../protocol.ts';
import type { Session, SessionState } from '../session.ts';

/** The item beside the language mode: which States are in focus, and as of which day the corpus knows what they did. */
export function createStatusItem(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('treatyLens.status', draftSelector);
  item.name = 'Treaty Lens';
  const show = (view: StatusView) => {
    Object.assign(item, { busy: false, detail: undefined, severity: LanguageStatusSeverity.Information }, view);
  };
  let state: SessionState = { kind: 'starting' };
  const update = () => {
    if (state.kind === 'starting') show(startingView());
    else if (state.kind === 'running') show(statusView(state.status, problemsInSight()));
    else show({ ...faultView(state.reason), command: restart() });
  };
  update();
  return Disposable.from(
    item,
    session.onDidChange(changed => {
      state = changed;
      update();
    }),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  );
}

/** How much there is to say about the draft that is edited; `undefined` where there is none. */
function problemsInSight(): number | undefined {
  const document = window.activeTextEditor?.document;
  if (!document || !isDraft(document)) return undefined;
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Treaty Lens').length;
}

interface StatusView {
  readonly text: string;
  readonly detail?: string;
  readonly busy?: boolean;
  readonly severity?: LanguageStatusSeverity;
  readonly command: Command;
}

function startingView(): StatusView {
  return { text: l10n.t('Treaty Lens is starting'), busy: true, command: showLog() };
}

function statusView({ corpus, fault, states }: Status, problems: number | undefined): StatusView {
  if (!corpus) return faultView(fault ?? l10n.t('The corpus could not be loaded.'));
  const text = states.length > 0 ? states.map(({ name }) => name).join(', ') : l10n.t('No States in focus');
  if (fault !== undefined) return { ...faultView(fault), text };
  const facts = l10n.t('{0} instruments, corpus of {1}', corpus.instruments, corpus.asOf);
  return {
    text,
    detail: problems === undefined ? `Treaty Lens: ${facts}` : `Treaty Lens: ${countInWords(problems)} · ${facts}`,
    command: { command: 'treatyLens.chooseStates', title: l10n.t('Choose States') },
  };
}

function countInWords(problems: number): string {
  if (problems === 0) return l10n.t('no problems');
  return problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems);
}

function faultView(fault: string): StatusView {
  return { text: 'Treaty Lens', detail: fault, severity: LanguageStatusSeverity.Error, command: showLog() };
}

function showLog(): Command {
  return { command: 'treatyLens.showLog', title: l10n.t('Show log') };
}

function restart(): Command {
  return { command: 'treatyLens.restartServer', title: l10n.t('Restart') };
}
