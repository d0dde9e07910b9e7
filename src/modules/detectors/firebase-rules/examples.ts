import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'rules of Firestore',
    path: 'firestore.rules',
    text: "rules_version = '2';\nservice cloud.firestore {\n  match /databases/{database}/documents {\n    match /{document=**} {\n      allow read, write: if request.time < timestamp.date(2030, 1, 31);\n    }\n  }\n}\n",
    finds: [],
  },
  {
    name: 'rules of a database',
    path: 'database.rules.json',
    text: '{"rules":{".read":true,"users":{"$uid":{".write":"auth.uid === $uid"}}}}',
    finds: [],
  },
  { name: 'rules of something else', path: 'lint.rules', text: 'allow read: if true;\n', finds: [] },
];
