import { loadCommands } from '../../src/cli/commands/all.ts';
import { configurable, everywhere } from '../../src/cli/config/read-config.ts';
import type { Option } from '../../src/cli/options.ts';
import { english } from '../../src/texts/say.ts';

/** The schema of `journey.config.json`, as the options of the commands ask for it. */
export async function configSchema(): Promise<object> {
  const sections = (await loadCommands()).filter(({ options }) => configurable(options).length > 0);
  const all = new Map(sections.flatMap(({ options }) => configurable(options)));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/journey-as-code/journey-as-code/main/schemas/config.schema.json',
    title: 'journey.config.json: defaults of the options of journey',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(everywhere.map((name) => [name, optionSchema(all.get(name))])),
      ...Object.fromEntries(
        sections.map(({ name, summary, options }) => [
          name,
          {
            description: english(summary),
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              configurable(options).map(([option, about]) => [option, optionSchema(about)]),
            ),
          },
        ]),
      ),
    },
  };
}

function optionSchema(option: Option | undefined): object {
  if (!option) throw new Error('there is no such option');
  const description = english(option.about);
  if (option.type === 'boolean') return { description, type: 'boolean' };
  if (option.is === 'number') return { description, type: 'integer', minimum: 0 };
  if (option.choices) return { description, enum: option.choices };
  return { description, type: 'string', minLength: 1 };
}
