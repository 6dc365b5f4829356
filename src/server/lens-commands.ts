import type { Command, Location } from 'vscode-languageserver';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import type { ServerWorkspace } from './services.ts';

/** What can stand over a declaration: `shared` is how often it is used where other files use it, `references` wherever. */
export type LensKind = 'shared' | 'references' | 'map' | 'kpis' | 'compare';

/** Commands of editors that have maps, and a list of places beside the text. */
export const openMap = 'journey.openMapToSide';
export const compareWithBase = 'journey.compareWithBase';
const showReferences = 'journey.showReferences';

type Server = ServerWorkspace['server'];

/** What a lens over a declaration says and does. */
export function commandOf(lens: LensKind, declaration: Statement, server: Server): Command {
  if (lens === 'references' || lens === 'shared') return references(declaration, server);
  if (lens === 'kpis') return kpis(declaration, server);
  const { file, name } = declaration;
  const [title, command] =
    lens === 'compare' ? [say('Compare with base'), compareWithBase] : [say('Open map'), openMap];
  return { title: server.Reader.words(title), command, arguments: [file.uri, name] };
}

function references(declaration: Statement, server: Server): Command {
  const places = server.Names.of(declaration).map(({ place }) => ({
    uri: place.file.uri,
    range: place.file.range(place),
  }));
  const title = say('{count} reference | {count} references', { count: places.length });
  return show(places, server.Reader.words(title), declaration, server);
}

function kpis(declaration: Statement, server: Server): Command {
  const { kpis } = server.Maps.of(server.Model.journey(declaration));
  const met = kpis.filter(({ status }) => status === 'met').length;
  const count = kpis.length;
  const title =
    count === 0
      ? say('No KPIs')
      : say('{met} of {count} KPI on target | {met} of {count} KPIs on target', { met, count });
  const places = kpis.map(({ source: { file, range } }) => ({ uri: file, range }));
  return show(places, server.Reader.words(title), declaration, server);
}

/** Shows places beside a declaration, in editors that can. */
function show(places: readonly Location[], title: string, declaration: Statement, { Client }: Server): Command {
  if (places.length === 0 || !Client.runs(showReferences)) return { title, command: '' };
  const { file } = declaration;
  const { start } = file.range(declaration.place('name'));
  return { title, command: showReferences, arguments: [file.uri, start, places] };
}
