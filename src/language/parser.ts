import type { CstNodeBuilder, LangiumCoreServices, LangiumParser } from 'langium';
import { prepareLangiumParser } from 'langium';

/**
 * Langium's parser. Before every fact it looks for the place of the comments in front of it, even where there are none,
 * which is quadratic in the facts of a block; here it looks only where there is a comment.
 */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  const parser = prepareLangiumParser(services);
  const { nodeBuilder } = parser as unknown as { nodeBuilder: CstNodeBuilder };
  const addHiddenNodes = nodeBuilder.addHiddenNodes.bind(nodeBuilder);
  nodeBuilder.addHiddenNodes = (tokens) => {
    if (tokens.length > 0) addHiddenNodes(tokens);
  };
  parser.finalize();
  return parser;
}
