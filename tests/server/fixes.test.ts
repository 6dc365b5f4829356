import { expect, test } from 'vitest';
import { serve } from '../support/server.ts';

test('a finding under the cursor offers its fixes', async () => {
  const server = await serve({
    'shop.journey': 'journey shop "Shop" {\n  stage buy "Buy" { phase <|>durin }\n}\n',
  });
  const { textDocument, position } = server.at('shop.journey');
  const actions = await server.lsp.CodeActionProvider?.getCodeActions(server.document('shop.journey'), {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(actions?.map(({ title }) => title)).toContain('Change to ‘during’');
});
