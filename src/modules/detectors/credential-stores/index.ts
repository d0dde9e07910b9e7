import { credentialStores } from '../../../catalogue/device-places.js';
import { defineDetector } from '../../../contracts/index.js';

export default defineDetector({
  id: 'credential-stores',
  version: 1,
  title: 'Files that coding tools sign in with',
  docs: {
    summary: 'Says that a coding tool keeps its sign-in in a file of a device, and who may read that file.',
    reads: 'the existence and mode of ~/.codex/auth.json, ~/.claude/.credentials.json and the like; never what is in them',
    limits: 'Sign-ins that lie in the keychain of the system are not seen, which is where they should lie.',
  },
  files: credentialStores.map((store) => `**/${store.path}`),
  claims: false,
  emits: ['credential'],
  detect(document, see) {
    if (!document.home.startsWith('device:')) return;
    const store = credentialStores.find(({ path }) => document.path.endsWith(`/${path}`));
    if (!store) return;
    see.asset('credential', {
      key: see.local(document.path),
      name: store.title,
      properties: { provider: store.provider, placement: 'device-config', literal: true, filePermissions: document.filePermissions },
    });
  },
});
