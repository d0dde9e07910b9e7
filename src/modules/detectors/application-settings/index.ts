import { defineDetector } from '../../../contracts/index.js';
import { applicationSettings } from '../../../parsing/application-settings.js';
import { readDocuments, readProperties } from './read.js';

export default defineDetector({
  id: 'application-settings',
  version: 1,
  title: 'Settings of Spring, Quarkus and .NET applications',
  docs: {
    summary: 'Reads the settings that Java, Kotlin and C# code, and the frameworks themselves, take models, endpoints and keys from.',
    reads: 'application*.yml, application*.yaml, application*.properties; appsettings*.json',
    limits: 'Values of keys are never kept. Settings from config servers, user secrets and the command line are not here.',
  },
  files: ['**/{application,bootstrap}*.{yml,yaml,properties}', '**/appsettings*.json'],
  claims: false,
  emits: [],
  summaries: [applicationSettings],
  detect(document, see) {
    const { path, text } = document;
    const dotnet = path.endsWith('.json');
    const settings = path.endsWith('.properties') ? readProperties(text) : readDocuments(text, dotnet ? 'json' : 'yaml');
    if (settings.length > 0) see.summary(applicationSettings, { framework: dotnet ? 'dotnet' : 'jvm', settings });
  },
});
