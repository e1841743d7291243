import {
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver';

/**
 * Keeps a connection to the life that the protocol prescribes: nothing is answered before `initialize`,
 * there is one `initialize`, and after `shutdown` only `exit` is heard. The stock server does none of that.
 */
export function guardLifecycle(reader: MessageReader, writer: MessageWriter): MessageReader {
  let state: 'new' | 'running' | 'shut down' = 'new';
  const refusal = ({ method }: Request): { code: number; message: string } | undefined => {
    if (state === 'shut down') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
    if (method === 'initialize' && state === 'running') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server is already initialized.' };
    }
    if (method !== 'initialize' && state === 'new') {
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized.' };
    }
    return undefined;
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
          // A notification has no answer; one that comes out of its time is passed over.
          if (message.method === 'exit' || state === 'running') callback(message);
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
}

const isCall = (message: Message): message is Request => 'method' in message;
