import { nearest } from '../../language/nearest.ts';
import { simplified } from '../../texts/simplified.ts';

/** The columns of a sheet in their order, with the names they go by in English, French and Romanian. */
export const columns = {
  phase: ['Phase', 'Fază', 'Faza'],
  stage: ['Stage', 'Step', 'Stages', 'Journey stage', 'Étape', 'Étapes', 'Etapă', 'Etapa', 'Etape', 'Stadiu'],
  touchpoint: [
    'Touchpoint',
    'Touchpoints',
    'Touch point',
    'Contact',
    'Point de contact',
    'Points de contact',
    'Punct de contact',
    'Puncte de contact',
  ],
  channel: ['Channel', 'Channels', 'Canal', 'Canaux', 'Canale', 'Canalul'],
  persona: ['Persona', 'Personas', 'Actor', 'Actors', 'Acteur', 'Acteurs', 'Actori', 'Personae', 'Persoana'],
  action: [
    'Action',
    'Actions',
    'Activity',
    'Activities',
    'Customer action',
    'User action',
    'Doing',
    'Activité',
    'Activités',
    'Acțiune',
    'Acțiuni',
    'Acțiunea',
  ],
  thought: ['Thought', 'Thoughts', 'Thinking', 'Pensée', 'Pensées', 'Gând', 'Gânduri'],
  emotion: [
    'Emotion',
    'Emotions',
    'Feeling',
    'Feelings',
    'Sentiment',
    'Sentiments',
    'Ressenti',
    'Émotion',
    'Émotions',
    'Emoție',
    'Emoții',
    'Emoția',
    'Score',
  ],
  reason: ['Emotion in words', 'Émotion en mots', 'Emoția în cuvinte'],
  expected: [
    'Expected',
    'Expectation',
    'Expectations',
    'Attente',
    'Attentes',
    'Attendu',
    'Așteptare',
    'Așteptări',
    'Așteptat',
  ],
  experienced: ['Experienced', 'Experience', 'Expérience', 'Vécu', 'Experiență', 'Trăit'],
  pain: [
    'Pain point',
    'Pain points',
    'Pain',
    'Pains',
    'Point de douleur',
    'Points de douleur',
    'Irritant',
    'Irritants',
    'Problème',
    'Problèmes',
    'Punct de durere',
    'Puncte de durere',
    'Problemă',
    'Probleme',
  ],
  opportunity: [
    'Opportunity',
    'Opportunities',
    'Opportunité',
    'Opportunités',
    'Oportunitate',
    'Oportunități',
    'Oportunitatea',
  ],
  backstage: ['Backstage', 'Coulisses', 'Culise', 'În culise'],
  team: [
    'Team',
    'Teams',
    'Owner',
    'Responsible',
    'Équipe',
    'Équipes',
    'Responsable',
    'Echipă',
    'Echipa',
    'Echipe',
    'Responsabil',
  ],
  kpi: [
    'KPI',
    'KPIs',
    'Metric',
    'Metrics',
    'Measure',
    'Indicateur',
    'Indicateurs',
    'Mesure',
    'Indicator',
    'Indicatori',
  ],
  confidence: ['Confidence', 'Confiance', 'Încredere'],
  note: [
    'Note',
    'Notes',
    'Comment',
    'Comments',
    'Remark',
    'Remarque',
    'Remarques',
    'Commentaire',
    'Notă',
    'Comentariu',
    'Observații',
  ],
  tags: ['Tags', 'Tag', 'Étiquettes', 'Étiquette', 'Etichete', 'Etichetă'],
  id: ['ID', 'Identifier', 'Identifiant', 'Identificator'],
} as const;
export type ColumnId = keyof typeof columns;
export const columnIds = Object.keys(columns) as ColumnId[];

/** The heading of a column as it is written. */
export function headerOf(id: ColumnId): string {
  return columns[id][0];
}

const names: readonly string[] = Object.values(columns).flat();

/** The column that a heading names. */
export function columnOf(header: string): ColumnId | undefined {
  const wanted = fold(header);
  return columnIds.find((id) => columns[id].some((name) => fold(name) === wanted));
}

export function isHeader(text: string): boolean {
  return columnOf(text) !== undefined;
}

/** The heading that a mistyped one most likely means. */
export function nearestHeader(text: string): string | undefined {
  return nearest(text, names);
}

/** Case, accents, blanks and signs make no difference. */
function fold(text: string): string {
  return simplified(text.slice(0, 100)).replace(/[^\p{L}\p{N}]/gu, '');
}
