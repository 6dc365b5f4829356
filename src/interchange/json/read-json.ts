import type { Kind } from '../../language/vocabulary.ts';
import { phaseNames } from '../../model/build-phases.ts';
import type { PhaseId } from '../../model/map-model.ts';
import { say } from '../../texts/say.ts';
import { head } from '../draft.ts';
import type { Entry } from '../entry.ts';
import { entry, quote } from '../entry.ts';
import type { Imported, ImportOptions } from '../import.ts';
import { Names } from '../names.ts';
import { Notes } from '../notes.ts';
import { factsOf } from './declaration-facts.ts';
import { Declared } from './declared.ts';
import { Facts } from './facts.ts';
import type { Loose } from './loose.ts';
import { listOf, objectOf, textOf, textsOf } from './loose.ts';
import { TouchpointFacts } from './touchpoint-facts.ts';

/** Reads a map model: what `journey render --format json` writes. A variant becomes a journey of its own. */
export function readJson(text: string, options: ImportOptions = {}): Imported {
  const notes = new Notes();
  const model = parse(text, notes);
  if (!model) return { entries: [], notes: notes.all() };
  return { entries: new ModelReader(model, options, notes).entries(), notes: notes.all() };
}

function parse(text: string, notes: Notes): Loose | undefined {
  try {
    const model = objectOf(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (textOf(objectOf(model.journey).id) !== undefined && Array.isArray(model.cards)) {
      if (model.version !== 1) notes.add(say('This map is of a version that is not known; it was read as version 1.'));
      return model;
    }
    notes.add(say('This JSON is no map of a journey, as ‘journey render --format json’ writes it.'));
  } catch {
    notes.add(say('This is no JSON.'));
  }
  return undefined;
}

class ModelReader {
  private readonly model: Loose;
  private readonly options: ImportOptions;
  private readonly declared = new Declared();
  private readonly facts: Facts;
  private readonly notes: Notes;

  constructor(model: Loose, options: ImportOptions, notes: Notes) {
    this.model = model;
    this.options = options;
    this.notes = notes;
    this.facts = new Facts(this.declared, notes);
  }

  entries(): Entry[] {
    const { model, declared } = this;
    this.declareAll();
    if (textOf(objectOf(model.journey).base) !== undefined)
      this.notes.add(say('The journey was a variant; it is written out in full.'));
    const lang = this.facts.word('lang', model.lang);
    const written = [
      ...this.all('brands', 'brand'),
      ...this.all('competitors', 'competitor'),
      ...this.all('teams', 'team'),
      ...this.all('tools', 'tool'),
      ...this.all('personas', 'persona'),
      ...this.channels().map((lane) => this.one('channel', lane, factsOf('channel', lane, this.facts))),
      ...this.all('messages', 'message'),
      ...this.all('kpis', 'kpi'),
      ...this.themes(),
      this.journey(),
    ];
    return [...lang, ...declared.others(), ...written];
  }

  private declareAll(): void {
    const kinds = {
      brands: 'brand',
      competitors: 'competitor',
      teams: 'team',
      tools: 'tool',
      personas: 'persona',
      messages: 'message',
      kpis: 'kpi',
      themes: 'theme',
      stages: 'stage',
      cards: 'touchpoint',
      hybrids: 'hybrid',
    };
    for (const [key, kind] of Object.entries(kinds))
      for (const one of listOf(this.model[key])) this.declared.declare(kind, one);
    for (const lane of this.channels()) this.declared.declare('channel', lane);
    for (const block of [...listOf(this.model.stages), ...listOf(this.model.cards)]) {
      for (const pain of listOf(block.pains)) if (textOf(pain.id)) this.declared.declare('pain', pain);
      for (const one of listOf(block.opportunities)) if (textOf(one.id)) this.declared.declare('opportunity', one);
    }
  }

  private channels(): Loose[] {
    return listOf(this.model.lanes).filter(({ kind, id }) => kind === 'channel' && textOf(id) !== undefined);
  }

  private all(key: string, kind: Kind): Entry[] {
    return listOf(this.model[key]).map((one) => this.one(kind, one, factsOf(kind, one, this.facts)));
  }
  private one(kind: Kind, { id, label }: Loose, members: Entry[]): Entry {
    const name = this.declared.name(kind, textOf(id) ?? textOf(label) ?? kind);
    return { line: head(kind, name, textOf(label)), members };
  }

  private themes(): Entry[] {
    const { facts } = this;
    return listOf(this.model.themes).map((theme) => {
      const names = new Names();
      const name = this.declared.name('theme', textOf(theme.id) ?? 'theme');
      const objectives = listOf(theme.objectives).map((objective) => {
        const id = textOf(objective.id) ?? '';
        const own = names.keep(id.split('.').at(-1) ?? '', 'objective');
        this.declared.declareAs('objective', id, `${name}.${own}`);
        return {
          line: head('objective', own, textOf(objective.label)),
          members: facts.refs('measured-by', 'kpi', objective.kpis),
        };
      });
      return {
        line: head('theme', name, textOf(theme.label)),
        members: [
          ...facts.text('description', theme.description),
          ...facts.texts('guides', theme.guides),
          ...objectives,
        ],
      };
    });
  }

  private journey(): Entry {
    const { facts, model } = this;
    const journey = objectOf(model.journey);
    const cards = listOf(model.cards);
    const personas = sharedPersonas(cards);
    const touchpoints = new TouchpointFacts(model, personas, facts);
    const byStage = Map.groupBy(cards, ({ stage }) => stage);
    const names = new Names();
    const name = this.options.name ?? names.keep(textOf(journey.id) ?? '', 'journey');
    const stages = listOf(model.stages);
    const lost = cards.filter(({ stage }) => !stages.some(({ id }) => id === stage)).length;
    if (lost > 0)
      this.notes.add(
        say(
          'One touchpoint has no stage, so it was left out. | {count} touchpoints have no stage, so they were left out.',
          { count: lost },
        ),
      );
    return {
      line: head('journey', name, textOf(journey.label)),
      members: [
        ...facts.text('description', journey.description),
        ...facts.ref('brand', 'brand', journey.brand),
        ...facts.word('state', journey.state),
        ...(journey.flow === 'branching' ? [entry('flow', 'branching')] : []),
        ...facts.refs('persona', 'persona', personas),
        ...facts.text('goal', journey.goal),
        ...facts.text('scenario', journey.scenario),
        ...facts.quantity('duration', journey.duration),
        ...facts.ref('team', 'team', journey.team),
        ...facts.refs('measures', 'kpi', journey.measures),
        ...facts.versus(journey.versus),
        ...this.phases(),
        ...facts.tags(journey.tags),
        ...stages.map((stage) =>
          this.stage(
            stage,
            (byStage.get(stage.id) ?? []).map((card) => touchpoints.entry(card)),
          ),
        ),
        ...listOf(model.hybrids).map((hybrid) => this.hybrid(hybrid)),
      ],
    };
  }

  private phases(): Entry[] {
    return listOf(this.model.phases).flatMap(({ id, label }) => {
      const own = isPhase(id) ? phaseNames[id]?.text : undefined;
      const text = textOf(label);
      return own === undefined || text === undefined || text === own ? [] : [entry('phase', id as string, quote(text))];
    });
  }

  private stage(stage: Loose, touchpoints: Entry[]): Entry {
    const { facts } = this;
    const lifecycle = { before: 'discovery', during: 'acquisition', after: 'loyalty' }[textOf(stage.phase) ?? ''];
    return this.one('stage', stage, [
      ...facts.text('description', stage.description),
      ...facts.word('phase', stage.phase),
      ...(stage.lifecycle === lifecycle ? [] : facts.word('lifecycle', stage.lifecycle)),
      ...facts.text('goal', stage.goal),
      ...facts.quantity('duration', stage.duration),
      ...facts.quantity('within', stage.within),
      ...facts.ref('team', 'team', stage.team),
      ...facts.feels(stage.feels),
      ...facts.refs('measures', 'kpi', stage.measures),
      ...facts.pains(stage.pains),
      ...facts.opportunities(stage.opportunities),
      ...facts.tags(stage.tags),
      ...touchpoints,
    ]);
  }

  private hybrid(hybrid: Loose): Entry {
    const { facts } = this;
    const side = (keyword: 'online' | 'offline') => {
      const name = this.declared.find('touchpoint', hybrid[keyword]);
      const text = textOf(hybrid[`${keyword}Text`]);
      return name === undefined ? [] : [entry(keyword, name, text === undefined ? undefined : quote(text))];
    };
    return this.one('hybrid', hybrid, [
      ...side('online'),
      ...side('offline'),
      ...facts.objectives(hybrid.objectives),
      ...facts.texts('peer', hybrid.peers),
      ...facts.texts('interaction', hybrid.interactions),
      ...(hybrid.starts === 'offline' ? [entry('starts', 'offline')] : []),
    ]);
  }
}

function isPhase(id: unknown): id is PhaseId {
  return typeof id === 'string' && Object.hasOwn(phaseNames, id);
}

/** The personas that the journey can state for its touchpoints: none where a touchpoint has nobody. */
function sharedPersonas(cards: readonly Loose[]): string[] {
  const lists = cards.map(({ personas }) => textsOf(personas));
  return lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())];
}
