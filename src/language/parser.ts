import type { ILookaheadStrategy } from 'chevrotain';
import type { CstNodeBuilder, GrammarAST as Grammar, LangiumCoreServices } from 'langium';
import { createParser, GrammarAST, LangiumParser } from 'langium';

type RuleResult = Parameters<LangiumParser['subrule']>[1];

/** What Langium keeps to itself. */
interface Inside {
  nodeBuilder: CstNodeBuilder;
  wrapper: Wrapper;
}

/** The parser of Chevrotain inside of it. Everything that it works out of a grammar goes through `TRACE_INIT`. */
interface Wrapper {
  lookaheadStrategy: ILookaheadStrategy;
  resyncFollows: unknown;
  TRACE_INIT(phase: string, work: () => void): void;
}

/** Langium's parser, but for a few things that it does for nothing. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  const parser = new ChoosingParser(services);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  const { nodeBuilder, wrapper } = parser as unknown as Inside;
  placeCommentsOnly(nodeBuilder);
  decideLate(wrapper.lookaheadStrategy);
  prepareLate(wrapper);
  parser.finalize();
  return parser;
}

/**
 * Where a rule is one of many others (a fact of a touchpoint is one of forty), Langium makes a function for each of them
 * whenever a text comes to it; here they are made once.
 */
class ChoosingParser extends LangiumParser {
  override rule(...[rule, impl]: Parameters<LangiumParser['rule']>): ReturnType<LangiumParser['rule']> {
    return super.rule(rule, (GrammarAST.isParserRule(rule) && choiceOf(rule, this)) || impl);
  }
}

/** How a rule that is one of others is parsed: they are counted as Langium counts them. */
function choiceOf({ definition }: Grammar.ParserRule, parser: LangiumParser): (() => void) | undefined {
  if (!GrammarAST.isAlternatives(definition) || !definition.elements.every(isPlainCall)) return undefined;
  const choices = definition.elements.map((call, i) => ({
    ALT: () => parser.subrule(i + 1, parser.getRule(call.rule.$refText) as RuleResult, false, call, {}),
  }));
  return () => parser.alternatives(1, choices);
}

/** Whether it is a rule and nothing more. */
function isPlainCall(element: Grammar.AbstractElement): element is Grammar.RuleCall {
  return (
    GrammarAST.isRuleCall(element) &&
    GrammarAST.isParserRule(element.rule.ref) &&
    !element.cardinality &&
    element.arguments.length === 0
  );
}

/**
 * Before every fact the place of the comments in front of it is looked for, even where there are none, which is quadratic
 * in the facts of a block; here it is looked for only where there is a comment.
 */
function placeCommentsOnly(nodeBuilder: CstNodeBuilder): void {
  const addHiddenNodes = nodeBuilder.addHiddenNodes.bind(nodeBuilder);
  nodeBuilder.addHiddenNodes = (tokens) => {
    if (tokens.length > 0) addHiddenNodes(tokens);
  };
}

/**
 * For every choice in the grammar is worked out how its next word decides it, which takes a third of the start; here that
 * waits until a text comes to the choice. Most texts come to a few.
 */
function decideLate(strategy: ILookaheadStrategy): void {
  const alternation = strategy.buildLookaheadForAlternation.bind(strategy);
  const optional = strategy.buildLookaheadForOptional.bind(strategy);
  strategy.buildLookaheadForAlternation = (options) => late(() => alternation(options));
  strategy.buildLookaheadForOptional = (options) => late(() => optional(options));
}

/**
 * What may follow each part of the grammar is asked where a text is broken, so it waits for one. And methods that are added
 * to an object and taken away again take many times as long on one that was made for quick reading: that comes after them.
 */
function prepareLate(wrapper: Wrapper): void {
  let makeFast = () => {};
  wrapper.TRACE_INIT = (phase, work) => {
    if (phase === 'toFastProps') makeFast = work;
    else if (phase === 'computeAllProdsFollows') onRead(wrapper, 'resyncFollows', work);
    else work();
    if (phase === 'Grammar Recording') makeFast();
  };
}

/** Does the work that fills a property when it is read first. */
function onRead<K extends string>(object: Record<K, unknown>, key: K, work: () => void): void {
  const settle = (value: unknown) => Object.defineProperty(object, key, { value, writable: true, configurable: true });
  const get = () => {
    settle(undefined);
    work();
    return object[key];
  };
  Object.defineProperty(object, key, { get, set: settle, configurable: true });
}

function late<This, Args extends unknown[], Result>(make: () => (this: This, ...args: Args) => Result) {
  let made: ((this: This, ...args: Args) => Result) | undefined;
  return function (this: This, ...args: Args): Result {
    made ??= make();
    return made.apply(this, args);
  };
}
