import { type Command, type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Status } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The item beside the language mode: which States are in focus, and as of which day the corpus knows what they did. */
export function createStatusItem(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('treatyLens.status', { language: 'markdown' });
  item.name = 'Treaty Lens';
  const show = (view: StatusView) => {
    Object.assign(item, { busy: false, detail: undefined, severity: LanguageStatusSeverity.Information }, view);
  };
  show(startingView());
  const listener = session.onDidChange(state => {
    if (state.kind === 'starting') show(startingView());
    else if (state.kind === 'running') show(statusView(state.status));
    else show({ ...faultView(state.reason), command: restart() });
  });
  return {
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
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

function statusView({ corpus, fault, states }: Status): StatusView {
  if (!corpus) return faultView(fault ?? l10n.t('The corpus could not be loaded.'));
  const text = states.length > 0 ? states.map(({ name }) => name).join(', ') : l10n.t('No States in focus');
  if (fault !== undefined) return { ...faultView(fault), text };
  return {
    text,
    detail: l10n.t('Treaty Lens: {0} instruments, corpus of {1}', corpus.instruments, corpus.asOf),
    command: { command: 'treatyLens.chooseStates', title: l10n.t('Choose States') },
  };
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
