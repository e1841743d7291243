/** The one object through which a webview speaks to its extension. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Shows whatever the extension sends, from now on; `keep` is what a reloaded window opens the view with. */
export function listen<Content>(show: (content: Content) => void, keep: (content: Content) => unknown): void {
  window.addEventListener('message', ({ data }: MessageEvent<{ content?: Content }>) => {
    if (data.content === undefined) return;
    api.setState(keep(data.content));
    show(data.content);
  });
  api.postMessage({ type: 'ready' });
}

export function tell(message: { readonly type: string; readonly [detail: string]: unknown }): void {
  api.postMessage(message);
}
