import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createMessageConnection,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { worldFile } from '../unit/world.ts';

/** A folder with the built program and, beside it, the corpus of the invented world (or other bytes, or none). */
export function installation(corpus: Uint8Array | undefined = worldFile): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'treaty-lens-'));
  for (const file of ['server.cjs', 'cli.mjs', 'commands.mjs', 'importer.cjs', 'html.cjs'])
    copyFileSync(`dist/${file}`, path.join(folder, file));
  if (corpus) writeFileSync(path.join(folder, 'corpus.bin'), corpus);
  return folder;
}

export interface Answer extends Message {
  readonly id?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client of the built server over its standard streams, as any editor is one. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly notifications: { method: string; params: never }[] = [];
  readonly settings: Record<string, unknown> = {};
  /** The methods of the server's own requests. */
  readonly asked: string[] = [];
  readonly #writer: StreamMessageWriter;
  readonly #answers = new Map<string | undefined, (answer: Message) => void>();
  #waiting: (() => void)[] = [];

  constructor(folder = installation(), call: readonly string[] = ['server.cjs', '--stdio']) {
    this.process = spawn(process.execPath, [path.join(folder, call[0]!), ...call.slice(1)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader = new StreamMessageReader(this.process.stdout!);
    const listen = reader.listen.bind(reader);
    reader.listen = callback => listen(message => (this.#answers.get((message as Answer).id) ?? callback)(message));
    this.#writer = new StreamMessageWriter(this.process.stdin!);
    this.connection = createMessageConnection(reader, this.#writer);
    this.connection.onNotification((method, params) => {
      this.notifications.push({ method, params: params as never });
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onRequest(method => {
      this.asked.push(method);
      return method === 'workspace/configuration' ? [this.settings] : null;
    });
    this.connection.listen();
  }

  async initialize(
    capabilities: object,
    initializationOptions?: object,
    more: object = {},
  ): Promise<{ capabilities: Record<string, unknown> }> {
    const answer = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...more,
    });
    await this.connection.sendNotification('initialized', {});
    return answer as never;
  }

  async open(text: string, uri = 'file:///draft.md', languageId = 'markdown'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** A request with parameters that no library would send; the answer as it came. */
  ask(method: string, params: unknown): Promise<Answer> {
    const id = `asked ${this.#answers.size}`;
    void this.#writer.write({ jsonrpc: '2.0', id, method, params } as Message);
    return new Promise(resolve => this.#answers.set(id, answer => resolve(answer as Answer)));
  }

  /** The same of a notification. */
  async tell(method: string, params: unknown): Promise<void> {
    await this.#writer.write({ jsonrpc: '2.0', method, params } as Message);
  }

  /** The first notification, past or to come, that fits. */
  async heard<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.notifications.find(
        notification => notification.method === method && fits(notification.params),
      );
      if (found) return found.params;
      await new Promise<void>(wake => this.#waiting.push(wake));
    }
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return ended;
  }
}
