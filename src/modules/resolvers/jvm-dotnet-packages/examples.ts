import type { ResolverExample } from '../../../testing/test-resolver.js';

export const examples: readonly ResolverExample[] = [
  {
    name: 'modules of one Maven build, with a version of the parent',
    files: {
      'pom.xml':
        '<project><properties><lc.version>1.0.1</lc.version></properties><dependencyManagement><dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-ollama</artifactId><version>${lc.version}</version></dependency></dependencies></dependencyManagement></project>',
      'chat/pom.xml':
        '<project><dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-ollama</artifactId></dependency><dependency><groupId>junit</groupId><artifactId>junit</artifactId></dependency></dependencies></project>',
    },
    finds: ['service:chat', 'package:dev.langchain4j:langchain4j-ollama'],
    relates: ['chat defined-in home', 'chat depends-on dev.langchain4j:langchain4j-ollama'],
    properties: { 'package:dev.langchain4j:langchain4j-ollama': { versionRange: '1.0.1', declared: true } },
  },
  {
    name: 'a Gradle build with a version catalogue',
    files: {
      'gradle/libs.versions.toml': '[libraries]\nkoog-agents = "ai.koog:koog-agents:0.3.0"\n',
      'build.gradle.kts': 'dependencies {\n  implementation(libs.koog.agents)\n  testImplementation("junit:junit:4")\n}\n',
    },
    finds: ['service:shop', 'package:ai.koog:koog-agents'],
    relates: ['shop defined-in home', 'shop depends-on ai.koog:koog-agents'],
    properties: { 'package:ai.koog:koog-agents': { versionRange: '0.3.0' } },
  },
  {
    name: 'central versions of .NET',
    files: {
      'Directory.Packages.props': '<Project><ItemGroup><PackageVersion Include="OpenAI" Version="2.1.0" /></ItemGroup></Project>',
      'src/Api/Api.csproj':
        '<Project><ItemGroup><PackageReference Include="OpenAI" /><PackageReference Include="Serilog" Version="4" /></ItemGroup></Project>',
    },
    finds: ['service:Api', 'package:OpenAI'],
    relates: ['Api defined-in home', 'Api depends-on OpenAI'],
    properties: { 'package:OpenAI': { versionRange: '2.1.0', provider: 'openai' } },
  },
];
