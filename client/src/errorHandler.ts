import { type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends this often within a minute, without a word on any draft in between, will not do better the next time. */
const limit = 20;
const minute = 60_000;

/**
 * Brings the server back whenever it ends.
 * The stock handler gives up while the user types: writes to a dead process count as errors, and errors end the session.
 */
export function createErrorHandler(
  restart: () => Promise<void>,
  log: LogOutputChannel,
): ErrorHandler & { readonly works: () => void } {
  let ends: number[] = [];
  return {
    /** To be called whenever the server has judged a draft. */
    works() {
      ends = [];
    },
    error(error) {
      log.warn(`A message to or from the language server was lost: ${error.message}`);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed() {
      const now = Date.now();
      ends = [...ends.filter(end => now - end < minute), now];
      if (ends.length <= limit) {
        return {
          action: CloseAction.Restart,
          handled: true,
          message: l10n.t('The language server ended and is started again.'),
        };
      }
      void offerRestart(restart, log);
      const message = l10n.t('The language server ends again and again.');
      return { action: CloseAction.DoNotRestart, handled: true, message };
    },
  };
}

async function offerRestart(restart: () => Promise<void>, log: LogOutputChannel): Promise<void> {
  const again = l10n.t('Restart');
  const show = l10n.t('Show log');
  const text = l10n.t('Treaty Lens: the language server ended {0} times within a minute and was given up.', limit + 1);
  const choice = await window.showErrorMessage(text, again, show);
  if (choice === again) await restart();
  if (choice === show) log.show(true);
}
