import { writeCjml } from '../../interchange/cjml/write-cjml.ts';
import { writeMarkdown } from '../../interchange/markdown/write-markdown.ts';
import { writeMermaid } from '../../interchange/mermaid/write-mermaid.ts';
import { writeCsv } from '../../interchange/sheet/csv.ts';
import { sheetOf } from '../../interchange/sheet/write-sheet.ts';
import { writeXlsx } from '../../interchange/xlsx/write-xlsx.ts';
import { wordsFor } from '../../texts/catalogues.ts';
import { say } from '../../texts/say.ts';
import type { RenderFormat, RenderOptions } from './formats.ts';

/** As a Mermaid diagram; what it cannot hold is told. */
export const mermaid: RenderFormat = ({ model }, { tell }) => {
  const { content, notes } = writeMermaid(model);
  notes.forEach(tell);
  return content;
};

/** In the Customer Journey Modelling Language; what it cannot hold is told. */
export const cjml: RenderFormat = ({ model }, { tell }) => {
  const { content, notes } = writeCjml(model);
  notes.forEach(tell);
  return content;
};

/** As a sheet that can be edited and imported again. */
export const csv: RenderFormat = ({ model }, options) => {
  tellOfPart(options);
  return writeCsv(sheetOf(model));
};
export const xlsx: RenderFormat = ({ model }, options) => {
  tellOfPart(options);
  return writeXlsx(sheetOf(model), model.journey.label);
};

/** As a report, in the language of the labels. */
export const md: RenderFormat = ({ model }) => writeMarkdown(model, wordsFor(model.lang));

/** A row that is missing takes its touchpoint along. */
function tellOfPart({ filter, tell }: RenderOptions): void {
  if (Object.keys(filter).length > 0)
    tell(say('This sheet holds a part of the journey; importing it onto the journey would remove the rest.'));
}
