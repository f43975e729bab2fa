import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sayProblem } from '../lib/backoffice/schema/problems.ts';
import { readProfile } from '../lib/backoffice/schema/read-file.ts';
import type { JudgeWorld } from '../lib/backoffice/schema/judge.ts';
import { browser } from '../lib/browser.ts';
import { wordsOfBrowser } from '../lib/words/messages.ts';
import { installWords } from '../lib/words/screen.ts';

/** The schema of profiles, taken in by the settings page when somebody chooses a file: no other page carries it. */
export default defineUnlistedScript(() => {
  installWords(
    wordsOfBrowser((name) => browser.i18n.getMessage(name)),
    'profile',
  );
  (globalThis as JudgeWorld).yoshinJudge = (text) => {
    const read = readProfile(text);
    return 'profile' in read ? read : { problems: read.problems.map(sayProblem) };
  };
});
