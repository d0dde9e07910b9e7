import { aiVariable } from '../../catalogue/ai-variables.js';
import { type DataNode, get, scalarText, textOf } from '../data.js';
import { environmentFact } from '../environment-facts.js';
import type { EnvironmentFact, KubernetesObject } from '../runtime.js';

const maxMembers = 500;

/** Members of a map or secret as variables: those that mean AI, and addresses. No value of a secret is kept. */
export function settingsOf(group: string, kind: string, tree: DataNode): KubernetesObject['settings'] {
  if (group === '' && kind === 'ConfigMap') {
    const members = get(tree, 'data')?.entries ?? [];
    return {
      environment: members.slice(0, maxMembers).flatMap(([name, node]) => plainMember(name, node)),
      open: members.length > maxMembers,
    };
  }
  if (group === '' && kind === 'Secret') {
    // Texts under `data` are encoded, not protected: whoever reads the file has the key.
    const plain = get(tree, 'stringData')?.entries ?? [];
    const encoded = get(tree, 'data')?.entries ?? [];
    return {
      environment: [
        ...plain.flatMap(([name, node]) => secretMember(name, node, node)),
        ...encoded.flatMap(([name, node]) => secretMember(name, node)),
      ].slice(0, maxMembers),
      open: false,
    };
  }
  if (/^(ExternalSecret|ClusterExternalSecret)$/.test(kind) && group === 'external-secrets.io') {
    const items = get(tree, 'spec', 'data')?.items ?? [];
    return {
      environment: items.flatMap((item) => {
        const name = textOf(get(item, 'secretKey'));
        return name === undefined ? [] : secretMember(name, item);
      }),
      open: get(tree, 'spec', 'dataFrom') !== undefined,
    };
  }
  if (kind === 'SealedSecret' && group === 'bitnami.com')
    return {
      environment: (get(tree, 'spec', 'encryptedData')?.entries ?? []).flatMap(([name, node]) => secretMember(name, node)),
      open: false,
    };
  return undefined;
}

export function plainMember(name: string, node: DataNode): EnvironmentFact[] {
  const known = aiVariable(name);
  const key = known?.role === 'key' || /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i.test(name);
  const fact = environmentFact(name, scalarText(node), node.line, key, known?.role === 'model');
  return known || fact.url !== undefined ? [fact] : [];
}

function secretMember(name: string, at: DataNode, value?: DataNode): EnvironmentFact[] {
  const known = aiVariable(name);
  if (!known) return [];
  if (value === undefined) return [{ name, line: at.line, from: 'secret' }];
  const fact = environmentFact(name, scalarText(value), at.line, true, false);
  return [fact.literalKey ? fact : { name, line: at.line, from: 'secret' }];
}
