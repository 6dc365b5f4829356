import { strToU8, zipSync } from 'fflate';
import { guard } from '../sheet/formulas.ts';
import type { Cell } from '../sheet/table.ts';
import { escapeXml } from '../xml/write-xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows as a workbook with one sheet, its first row as headings that stay in view. Texts are texts, never formulas. */
export function writeXlsx(rows: readonly (readonly Cell[])[], name: string): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="${escapeXml(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(rows),
  };
  const zipped = Object.entries(files).map(([path, text]) => [path, strToU8(declaration + text)] as const);
  // a fixed date, so that the same rows give the same bytes
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(1980, 0, 1), level: 6 });
}

function sheet(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length));
  const written = rows.map((row, i) => `<row r="${i + 1}">${row.map((cell, k) => cellXml(cell, k, i)).join('')}</row>`);
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${width}" width="24" customWidth="1"/></cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, column: number, row: number): string {
  if (cell === undefined) return '';
  const place = `r="${columnName(column)}${row + 1}" s="${row === 0 ? 1 : 0}"`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(coded(guard(cell)))}</t></is></c>`;
}

/** Spreadsheets write what XML cannot hold as `_x0001_`, and so what looks like it. */
function coded(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** `A` for 0, `AA` for 26. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A name that a sheet may have. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\p{Cc}[\]:*?/\\']/gu, ' ')
      .trim()
      .slice(0, 31)
      .toWellFormed() || 'Journey'
  );
}
