import { constructOf } from '../../../../catalogue/constructs/index.js';
import { askingVerbs, silentPaths } from '../../../../catalogue/flows/propagation.js';
import type { CallFact, Expression } from '../../../../parsing/module-summary.js';
import { type Made, madeBy } from '../scan.js';
import type { External, Site } from '../values.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

/** A call that asks a model or an agent. */
export interface Ask {
  readonly label: string;
  readonly call: CallFact;
  readonly site: Site;
  readonly at: Point;
  readonly callee: External;
  /** What the call itself is, where the catalogue knows it; else it is a method of what was made. */
  readonly own?: Made['construct'];
  /** What is given to it besides its arguments. */
  readonly reads?: readonly { readonly expression: Expression; readonly point: Point }[];
  /** What the catalogue knows of how the object was made that is asked. */
  readonly made: readonly Made[];
}

/** Chains and agents that the catalogue of constructs has no need of, and that answer with what a model wrote. */
const chains =
  /(^|\.)(LLMChain|RetrievalQA|ConversationalRetrievalChain|ConversationChain|SQLDatabaseChain|create_retrieval_chain|create_stuff_documents_chain|create_sql_query_chain|create_history_aware_retriever|load_qa_chain|create_sql_agent|create_csv_agent|create_pandas_dataframe_agent|RunnableWithMessageHistory|createRetrievalChain|createStuffDocumentsChain)(\.from_\w+|\.from\w+)?\(\)/;

/** Whether a call asks a model, and which words name it. */
export function askOf(tracer: Tracer, callee: External, call: CallFact, site: Site, at: Point): Ask | undefined {
  const { root, path } = callee;
  const verb = path.split('.').at(-1) ?? '';
  const own = constructOf(root, path);
  const asked = askingVerbs.has(verb) || (/\(\)$/.test(verb) === false && path.endsWith('()'));
  const instance = /(^|\.)[A-Z]\w*\(\)$/.test(path);
  if (!asked && !instance) return undefined;
  if (silentPaths.test(`${path}.`) || own?.modality === 'embedding') return undefined;
  const made = madeBy(callee);
  const base = { call, site, at, callee, made };
  const label = 'the model';
  if (own && askingVerbs.has(verb) && (own.does === 'model' || own.does === 'method' || (own.does === 'agent' && /^[a-z]/.test(verb))))
    return { ...base, own, label: own.does === 'model' || own.needsTools ? label : 'the agent' };
  const [last] = made.filter(({ construct }) => /^(model|wrap|agent)$/.test(construct.does) && construct.modality !== 'embedding');
  if (askingVerbs.has(verb)) {
    if (last) return { ...base, label: last.construct.does === 'agent' ? 'the agent' : label };
    if (
      chains.test(path) ||
      made.some(({ construct }) => construct.does === 'retrieve' && construct.framework === 'llama-index' && /engine/i.test(path))
    )
      return { ...base, label };
    if (path.includes('__or__()') && pipesModel(tracer, callee, 0)) return { ...base, label };
  }
  // `llm(text)`: an object of a model's class that is called.
  if (instance && last && last.site === callee.sites.at(-1) && last.construct.does === 'model') return { ...base, label };
  return undefined;
}

/** `prompt | model | parser`: whether one of the parts is a model. */
function pipesModel(tracer: Tracer, value: External, level: number): boolean {
  if (level > 4) return false;
  return value.sites.some((site) => {
    const call = tracer.graph.loaded(site.module)?.calls[site.call];
    if (call?.callee.is !== 'member' || call.callee.property !== '__or__') return false;
    const at = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
    return call.arguments.some(({ value: part }) =>
      tracer.evaluator
        .evaluate(part, at)
        .some(
          (each) =>
            each.is === 'external' &&
            (madeBy(each).some(({ construct }) => construct.does === 'model' && construct.modality !== 'embedding') ||
              pipesModel(tracer, each, level + 1)),
        ),
    );
  });
}

const asksStore =
  /(^|\.)(similarity\w*|search\w*|query\w*|as_?retriever|asRetriever|invoke|ainvoke|get_relevant_documents|aget_relevant_documents|getRelevantDocuments|retrieve|aretrieve|max_marginal\w*|near_text|hybrid|bm25|nearText)(\(\))?$/i;

/** What of a store a call gives back, in words; undefined where it asks none. */
export function retrievalOf(callee: External): string | undefined {
  const own = constructOf(callee.root, callee.path);
  if (own?.does === 'retrieve') return 'the vector store';
  if (!asksStore.test(callee.path)) return undefined;
  return madeBy(callee).some(({ construct }) => construct.does === 'retrieve' || construct.does === 'vector-store')
    ? 'the vector store'
    : undefined;
}
