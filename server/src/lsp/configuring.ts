import { type Connection, DidChangeConfigurationNotification, MessageType } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { joined, mapped, type Saying } from '../sayings/say.ts';
import type { ClientAbilities } from './service.ts';
import { defaultSettings, isAnalysedAlike, readSettings, type Settings } from './settings.ts';

/** What the configuration needs of the server. */
interface Surroundings {
  readonly connection: Connection;
  readonly client: () => ClientAbilities;
  /** `undefined` as long as there is none: names of States and rules are then taken as they come. */
  readonly corpus: () => Corpus | undefined;
  readonly tell: (type: MessageType, message: Saying) => void;
}

/** Keeps the settings of the client, and tells the user once of what could not be understood in them. */
export class Configuration {
  readonly #around: Surroundings;
  #settings: Settings = defaultSettings;
  #lastFaults = '';

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Those in force now. */
  get settings(): Settings {
    return this.#settings;
  }

  /** What came with `initialize`, before anything can be said to the client. */
  begin(section: unknown): void {
    this.#settings = readSettings(section, undefined).settings;
  }

  watch(): void {
    const { connection, client } = this.#around;
    if (client().registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'treatyLens' });
  }

  /**
   * Asks the client, or takes what it sent where it cannot be asked.
   * Answers whether drafts are still analysed as before, whatever is then shown of them.
   */
  async take(sent: unknown): Promise<boolean> {
    const { connection, client } = this.#around;
    const section = client().configures
      ? await connection.workspace.getConfiguration('treatyLens').catch(() => sent)
      : sent;
    if (section === undefined || section === null) return true;
    const { settings, faults } = readSettings(section, this.#around.corpus());
    const isAlike = isAnalysedAlike(this.#settings, settings);
    this.#settings = settings;
    this.#tellOf(faults);
    return isAlike;
  }

  #tellOf(faults: readonly Saying[]): void {
    const text = faults.map(String).join('\n');
    if (text !== this.#lastFaults && text !== '')
      this.#around.tell(
        MessageType.Warning,
        mapped(joined('; ', faults), told => `${told}.`),
      );
    this.#lastFaults = text;
  }
}
