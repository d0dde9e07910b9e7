/** What a path says about the standing of a file: is it in use, or a template, example, test or somebody else's code? */
export type PathContext = 'active' | 'template' | 'example' | 'test' | 'vendored';

const vendored = /(^|\/)(node_modules|bower_components|vendor|third_party|third-party|site-packages|\.venv|venv|Pods|dist-packages)\//;
const test =
  /(^|\/)(tests?|testing|__tests__|__mocks__|__snapshots__|specs?|e2e|fixtures?|testdata|test-data|mocks?|cypress)\/|(^|\/)(test_[^/]+\.py|conftest\.py|[^/]+_test\.(py|go|rb)|[^/]+\.(test|spec|stories|mock)\.[cm]?[jt]sx?|[^/]+Tests?\.(java|cs|kt))$/;
const example = /(^|\/)(examples?|samples?|demos?|tutorials?|cookbooks?|docs?|documentation|playgrounds?|snippets)\//i;
const template =
  /(^|\/)(templates?|boilerplates?|scaffold(s|ing)?|skeletons?|cookiecutter[^/]*|\{\{[^}]*\}\}[^/]*)\/|\.(example|sample|template|tmpl|tpl|dist)(\.[^/]*)?$|(^|\/)[^/]*\.(example|sample|template)\.[^/]+$/i;
/** Folders named `templates` that are no templates of code: Helm charts and web pages are in use as they are. */
const liveTemplates = /(^|\/)(charts?|helm)\/[\s\S]*\/templates\/|(^|\/)templates\/[^/]+\.(html?|ya?ml|tpl|j2|jinja2?)$/i;

export function contextOfPath(whole: string): PathContext {
  const path = withoutPackages(whole);
  if (vendored.test(path)) return 'vendored';
  if (test.test(path)) return 'test';
  if (example.test(path)) return 'example';
  if (template.test(path) && !liveTemplates.test(path)) return 'template';
  return 'active';
}

/** Folders below `src/main/java/` are the parts of a package's name: `org/springframework/samples` is no folder of samples. */
function withoutPackages(path: string): string {
  const root = /(?:^|\/)src\/\w{1,40}\/(?:java|kotlin)\//.exec(path);
  return root ? path.slice(0, root.index + root[0].length) + path.slice(path.lastIndexOf('/') + 1) : path;
}
