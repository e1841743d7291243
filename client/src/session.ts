import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Uri } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { TreatyLens } from './client.ts';
import { showPlacesCommand } from './commands/showPlaces.ts';
import { completeWriting } from './commands/writing.ts';
import { draftSelector } from './drafts.ts';
import { createErrorHandler } from './errorHandler.ts';
import { offerOwnFiles } from './ownFiles.ts';
import { type Participant, participantsRequest, type Status, statusChanged, statusRequest } from './protocol.ts';
import { offerWorkspaceFiles } from './workspaceFiles.ts';

/** What the status item shows: that the server starts, what it says of itself, or why there is none. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly status: Status }
  | { readonly kind: 'stopped'; readonly reason: string };

/** The connection to the server over the whole life of the extension, with one client after another. */
export class Session implements Pick<TreatyLens, 'client' | 'stop'>, Disposable {
  readonly #changed = new EventEmitter<SessionState>();
  readonly onDidChange = this.#changed.event;
  readonly #log: LogOutputChannel;
  readonly #createClient: () => BaseLanguageClient;
  #client: BaseLanguageClient;
  #restarting: Promise<void> | undefined;

  constructor(
    log: LogOutputChannel,
    rulesPage: Uri,
    createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  ) {
    this.#log = log;
    this.#createClient = () => {
      const errorHandler = createErrorHandler(() => this.restart(), log);
      const client = createClient({
        // Of any scheme: files, untitled documents, remote and virtual folders.
        documentSelector: [...draftSelector, { pattern: '**/*.treaty-lens.{yml,yaml,json}' }],
        synchronize: { configurationSection: 'treatyLens' },
        initializationOptions: {
          rulesPage: rulesPage.toString(),
          files: true,
          jsonSchemas: true,
          showPlaces: showPlacesCommand,
        },
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler,
        initializationFailedHandler: () => false,
        middleware: {
          executeCommand: completeWriting(this),
          async provideDiagnostics(document, previousResultId, token, next) {
            const report = await next(document, previousResultId, token);
            if (report) errorHandler.works();
            return report;
          },
        },
      });
      silence(client);
      offerWorkspaceFiles(client);
      offerOwnFiles(client);
      client.onNotification(statusChanged, (status: Status) => this.#changed.fire({ kind: 'running', status }));
      client.onDidChangeState(({ newState }) => {
        if (client === this.#client) void this.#announce(newState);
      });
      return client;
    };
    this.#client = this.#createClient();
  }

  get client(): BaseLanguageClient {
    return this.#client;
  }

  /** Never rejects: that the server does not start is shown by the status item, and the commands work on. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#log.error(`The language server did not start: ${error}`);
    }
  }

  async stop(): Promise<void> {
    if (this.#client.state !== State.Stopped) await this.#client.stop();
  }

  /** With a new client, because one whose start has failed can never be started again. */
  restart(): Promise<void> {
    this.#restarting ??= this.#replaceClient().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  /** Waits until the server has started. */
  ask<Answer>(request: string, params: object): Promise<Answer> {
    return this.#client.sendRequest<Answer>(request, params);
  }

  async participants(): Promise<readonly Participant[]> {
    return this.#client.sendRequest<readonly Participant[]>(participantsRequest);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #replaceClient(): Promise<void> {
    const former = this.#client;
    this.#client = this.#createClient();
    this.#changed.fire({ kind: 'starting' });
    try {
      await former.dispose();
    } catch (error) {
      this.#log.warn(`The former language server did not end as asked: ${error}`);
    }
    await this.start();
  }

  async #announce(state: State): Promise<void> {
    if (state === State.Starting) this.#changed.fire({ kind: 'starting' });
    if (state === State.Stopped) {
      this.#changed.fire({ kind: 'stopped', reason: l10n.t('The language server has stopped.') });
    }
    if (state === State.StartFailed) {
      this.#changed.fire({ kind: 'stopped', reason: l10n.t('The language server did not start.') });
    }
    if (state !== State.Running) return;
    try {
      this.#changed.fire({ kind: 'running', status: await this.#client.sendRequest<Status>(statusRequest) });
    } catch (error) {
      this.#log.error(`The language server does not say how it is: ${error}`);
    }
  }
}

/**
 * The client would show a message for every failed start; the status item shows it, and the error handler speaks once.
 * What it has to say is in the log.
 */
function silence(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}
