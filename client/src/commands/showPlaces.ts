import { commands, type Disposable } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Session } from '../session.ts';

/** What the server puts behind a code lens: shows the citations that it counts, in the editor's own list of references. */
export const showPlacesCommand = 'treatyLens.showPlaces';

export function registerShowPlaces(session: Session): Disposable {
  return commands.registerCommand(showPlacesCommand, (uri: string, position: Position, places: Location[]) => {
    const { asUri, asPosition, asLocation } = session.client.protocol2CodeConverter;
    const locations = places.map(place => asLocation(place));
    return commands.executeCommand('editor.action.showReferences', asUri(uri), asPosition(position), locations);
  });
}
