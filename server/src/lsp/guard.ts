import {
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver';
import { faultOfParams } from './params.ts';

/**
 * Keeps a connection to the life that the protocol prescribes: nothing is answered before `initialize`,
 * there is one `initialize`, after `shutdown` only `exit` is heard, and parameters are what the protocol says that they are.
 * The stock server does none of that.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter): MessageReader {
  let state: 'new' | 'running' | 'shut down' = 'new';
  const refusal = ({ method, params }: Request): { code: number; message: string } | undefined => {
    if (state === 'shut down') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
    if (method === 'initialize' && state === 'running') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server is already initialized.' };
    }
    if (method !== 'initialize' && state === 'new') {
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized.' };
    }
    const fault = faultOfParams(method, params);
    return fault === undefined ? undefined : { code: ErrorCodes.InvalidParams, message: fault };
  };
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    dispose: () => reader.dispose(),
    listen: callback =>
      reader.listen(message => {
        if (!isCall(message)) return callback(message);
        if (message.id === undefined || message.id === null) {
          // A notification has no answer; one that comes out of its time or cannot be understood is passed over.
          const isHeard = state === 'running' && faultOfParams(message.method, message.params) === undefined;
          if (message.method === 'exit' || isHeard) callback(message);
          return;
        }
        const error = refusal(message);
        if (error) {
          void writer.write({ jsonrpc: '2.0', id: message.id, error } as ResponseMessage);
          return;
        }
        if (message.method === 'initialize') state = 'running';
        if (message.method === 'shutdown') state = 'shut down';
        callback(message);
      }),
  };
}

interface Request extends Message {
  readonly id?: string | number | null;
  readonly method: string;
  readonly params?: unknown;
}

const isCall = (message: Message): message is Request =>
  typeof message === 'object' && message !== null && 'method' in message;
