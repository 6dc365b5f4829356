import type { ILookaheadStrategy } from 'chevrotain';
import type { CstNodeBuilder, LangiumCoreServices, LangiumParser } from 'langium';
import { prepareLangiumParser } from 'langium';

/** What Langium keeps to itself. */
interface Inside {
  nodeBuilder: CstNodeBuilder;
  wrapper: { lookaheadStrategy: ILookaheadStrategy };
}

/** Langium's parser, but for two things that it does for nothing. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  const parser = prepareLangiumParser(services);
  const { nodeBuilder, wrapper } = parser as unknown as Inside;
  placeCommentsOnly(nodeBuilder);
  decideLate(wrapper.lookaheadStrategy);
  parser.finalize();
  return parser;
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

function late<This, Args extends unknown[], Result>(make: () => (this: This, ...args: Args) => Result) {
  let made: ((this: This, ...args: Args) => Result) | undefined;
  return function (this: This, ...args: Args): Result {
    made ??= make();
    return made.apply(this, args);
  };
}
