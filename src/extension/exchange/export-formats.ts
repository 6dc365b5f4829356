import { l10n } from 'vscode';
import type { ExportFormat } from '../../protocol/messages.ts';

/** What a journey can be exported as. */
export interface ExportChoice {
  label: string;
  detail: string;
  /** What the language server writes; absent where the page of the map makes it. */
  format?: ExportFormat;
  ending: string;
}

/** Everything that a journey can be exported as, what is asked for most first; PDF where one can be made. */
export function exportChoices(pdf: boolean): ExportChoice[] {
  return [
    {
      label: l10n.t('SVG picture'),
      detail: l10n.t('Stays sharp at every size: for documents and web pages.'),
      format: 'svg',
      ending: 'svg',
    },
    {
      label: l10n.t('PNG picture'),
      detail: l10n.t('For slides and mails. The map opens, where colours and size are chosen.'),
      ending: 'png',
    },
    ...(pdf
      ? [
          {
            label: 'PDF',
            detail: l10n.t('For paper and mails; its texts can be searched. The map opens, where it is chosen.'),
            ending: 'pdf',
          },
        ]
      : []),
    {
      label: l10n.t('Page in one file (HTML)'),
      detail: l10n.t('The whole map with details, search, filters and a table: for people without this editor.'),
      format: 'html',
      ending: 'html',
    },
    {
      label: l10n.t('Workbook (XLSX)'),
      detail: l10n.t('A row for each touchpoint. It can be edited and imported onto the journey again.'),
      format: 'xlsx',
      ending: 'xlsx',
    },
    {
      label: l10n.t('Table (CSV)'),
      detail: l10n.t('The same rows for every spreadsheet and program. It can be imported again as well.'),
      format: 'csv',
      ending: 'csv',
    },
    {
      label: l10n.t('Report (Markdown)'),
      detail: l10n.t('A table for each phase, what people miss, and the KPIs: for wikis and pull requests.'),
      format: 'md',
      ending: 'md',
    },
    {
      label: l10n.t('Mermaid diagram'),
      detail: l10n.t('Stages, touchpoints, scores and people. What it cannot hold is told.'),
      format: 'mermaid',
      ending: 'mmd',
    },
    {
      label: l10n.t('CJML (XML)'),
      detail: l10n.t('Customer Journey Modelling Language. What it cannot hold is told.'),
      format: 'cjml',
      ending: 'xml',
    },
    {
      label: l10n.t('Data (JSON)'),
      detail: l10n.t('Everything, with findings and numbers: for programs.'),
      format: 'json',
      ending: 'json',
    },
  ];
}
