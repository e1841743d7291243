import { l10n, type QuickPickItem, QuickPickItemKind, Range, Uri, window, workspace } from 'vscode';
import type { AffectedDraft } from '../protocol.ts';

interface PlaceItem extends QuickPickItem {
  readonly uri?: Uri;
  readonly range?: Range;
}

/** Lists the places that read otherwise after an import; choosing one shows it, and the list stays for the next. */
export function showAffectedDrafts(drafts: readonly AffectedDraft[]): void {
  if (drafts.length === 0) return;
  const list = window.createQuickPick<PlaceItem>();
  list.title = l10n.t('Places in your drafts that the import affects: {0}', countOf(drafts));
  list.placeholder = l10n.t('Choose one to go there; the list stays open');
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = drafts.flatMap(itemsOf);
  list.onDidAccept(async () => {
    const [chosen] = list.selectedItems;
    if (!chosen?.uri || !chosen.range) return;
    await window.showTextDocument(chosen.uri, { selection: chosen.range, preserveFocus: true, preview: true });
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

/** The same as lines of text, before anything is written. */
export function affectedText(drafts: readonly AffectedDraft[]): string {
  if (drafts.length === 0) return l10n.t('No draft of the workspace is affected.');
  const lines = drafts.flatMap(({ uri, places }) =>
    places.map(
      place =>
        `  ${workspace.asRelativePath(Uri.parse(uri))}:${place.range.start.line + 1}: "${place.text}": ${turnInWords(place)}`,
    ),
  );
  return [l10n.t('Places in your drafts that the import affects: {0}', countOf(drafts)), ...lines].join('\n');
}

const countOf = (drafts: readonly AffectedDraft[]): number =>
  drafts.reduce((count, { places }) => count + places.length, 0);

function itemsOf({ uri, places }: AffectedDraft): PlaceItem[] {
  const file = Uri.parse(uri);
  const head: PlaceItem = { label: workspace.asRelativePath(file), kind: QuickPickItemKind.Separator };
  return [
    head,
    ...places.map(place => {
      const { start, end } = place.range;
      return {
        label: place.text,
        description: `${workspace.asRelativePath(file)}:${start.line + 1}`,
        detail: turnInWords(place),
        uri: file,
        range: new Range(start.line, start.character, end.line, end.character),
      };
    }),
  ];
}

function turnInWords({ about, before, after }: AffectedDraft['places'][number]): string {
  if (about === 'claim') return `${before ? verdicts(before) : '–'} → ${after ? verdicts(after) : '–'}`;
  return after === undefined ? l10n.t('no longer: {0}', before ?? '') : l10n.t('now: {0}', after);
}

/** The verdict on a claim in the user's language. */
function verdicts(kind: string): string {
  if (kind === 'confirmed') return l10n.t('confirmed by the record');
  if (kind === 'contradicted') return l10n.t('contradicted by the record');
  return l10n.t('not decided by the record');
}
