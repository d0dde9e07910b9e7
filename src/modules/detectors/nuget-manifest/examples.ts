import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a project',
    path: 'src/Shop/Shop.csproj',
    text: `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><SkVersion>1.30.0</SkVersion></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.SemanticKernel" Version="$(SkVersion)" />
    <PackageReference Include="OpenAI"><Version>2.1.0</Version></PackageReference>
    <PackageReference Include="Newtonsoft.Json" Version="13.0.3" />
    <Using Include="OpenAI.Chat" />
  </ItemGroup>
</Project>`,
    finds: [],
  },
  {
    name: 'central versions',
    path: 'Directory.Packages.props',
    text: '<Project><ItemGroup><PackageVersion Include="Azure.AI.OpenAI" Version="2.1.0" /></ItemGroup></Project>',
    finds: [],
  },
  { name: 'the old format', path: 'packages.config', text: '<packages><package id="OllamaSharp" version="4.0.1" /></packages>', finds: [] },
  {
    name: 'a lockfile',
    path: 'packages.lock.json',
    text: '{"version":1,"dependencies":{"net8.0":{"OpenAI":{"type":"Direct","resolved":"2.1.0"}}}}',
    finds: [],
  },
  {
    name: 'a broken project is said out loud',
    path: 'Broken.csproj',
    text: '<Project><ItemGroup></Project>',
    finds: [],
    notices: ['unreadable'],
  },
];
