import type { LangiumSharedServices } from 'langium/lsp';

/** Hands over a part of the settings `journey.*`, now and whenever it changes. */
export function followSetting(services: LangiumSharedServices, part: string, take: (value: unknown) => void): void {
  const { ConfigurationProvider } = services.workspace;
  void ConfigurationProvider.getConfiguration('journey', part).then(take);
  ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
    if (section === 'journey') take(configuration?.[part]);
  });
}
