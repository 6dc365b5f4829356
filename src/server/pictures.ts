import type { CancellationToken, Connection } from 'vscode-languageserver';
import { analyse } from '../analytics/analytics.ts';
import { findingsByCard } from '../map/findings-by-card.ts';
import { renderSvg } from '../map/render-svg.tsx';
import { buildMap } from '../model/build-map.ts';
import { settingsOf } from '../model/settings.ts';
import type { WorkspaceModel } from '../model/workspace-model.ts';
import type { Picture, PictureParams, PictureResult } from '../protocol/messages.ts';
import { pictureRequest } from '../protocol/messages.ts';
import { Checker } from '../rules/check.ts';
import { mapFindings } from '../rules/map-findings.ts';
import type { Finding } from '../rules/rule.ts';
import { wordsFor } from '../texts/catalogues.ts';
import { OtherTexts } from './compare-texts.ts';
import { untilLinked } from './maps.ts';
import type { ServerSharedServices } from './services.ts';

/** Answers requests for journeys as pictures. */
export function servePictures(connection: Connection, services: ServerSharedServices, today: () => string): void {
  const pictures = new Pictures(services, today);
  connection.onRequest(pictureRequest, async (params: PictureParams, token: CancellationToken) => {
    await untilLinked(params.uri, services, token);
    return pictures.of(params);
  });
}

/** Draws files, and texts that stand in no file of the workspace. */
export class Pictures {
  private readonly services: ServerSharedServices;
  private readonly today: () => string;
  private readonly texts: OtherTexts;

  constructor(services: ServerSharedServices, today: () => string) {
    this.services = services;
    this.today = today;
    this.texts = new OtherTexts(services);
  }

  of(params: PictureParams): Promise<PictureResult> {
    const { uri, text } = params;
    return this.texts.read(uri, text === undefined ? [] : [{ uri, text }], (model) => this.draw(model, params));
  }

  private draw(model: WorkspaceModel, { uri, text, journey, theme }: PictureParams): PictureResult {
    const file = model.file(uri);
    if (!file) return { pictures: [], problems: [], reads: [uri] };
    const { words } = this.services.server.Reader;
    const today = this.today();
    const checker = new Checker({ profile: 'standard', today });
    checker.update(model.all());
    const found = checker.findings();
    const isChosen = ({ name }: { name: string | undefined }) =>
      journey === undefined || name === journey.normalize('NFC');
    const all = [...found.values()].flat();
    return {
      pictures: file.journeys.filter(isChosen).map((declaration): Picture => {
        const map = buildMap(model.journey(declaration), { today, wordsFor });
        const findings = mapFindings(all, map, wordsFor(map.lang));
        const { attention, limit } = settingsOf(file);
        const { summary } = analyse(map, { today, findings, attention, ...(limit && { limit }) });
        const look = { theme, words: wordsFor(map.lang), summary, findings: findingsByCard(findings) };
        return { label: map.journey.label, svg: renderSvg(map, look) };
      }),
      problems: (found.get(file.uri) ?? []).filter(isMistake).map(({ place, say }) => ({
        line: file.range(place).start.line,
        message: words(say),
      })),
      reads: model.all().flatMap((one) => (text !== undefined && one === file ? [] : [one.uri])),
    };
  }
}

/** Whether something is written wrongly, rather than worth a thought. */
function isMistake({ severity }: Finding): boolean {
  return severity === 'error';
}
